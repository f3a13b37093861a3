// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static spl.stdlib.GuestProgram.assertPrints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module io.fs: files, buffers and staging; scenarios 65 to 76. */
final class StagingTest {
  @TempDir Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("data.txt"), "Hello, World");
    Files.createFile(directory.resolve("empty"));
    Files.write(directory.resolve("mib"), new byte[1_048_576]);
    Files.write(directory.resolve("more"), new byte[1_048_577]);
  }

  @Test
  void scenario65FilesAreStagedByTheirSize() {
    assertPrints(
        directory,
        """
        use io.fs as fs
        for name in ["empty", "data.txt", "mib", "more"]:
            with File.open_read_sync(name) as f:
                print f.stage_mode(), f.is_staged()
        """,
        "adaptive true",
        "prefetch true",
        "prefetch true",
        "mmap true");
  }

  @Test
  void scenario66And67EveryModeReadsTheSameBytes() throws IOException {
    byte[] content = new byte[100_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 >> 3);
    }
    Files.write(directory.resolve("pattern"), content);
    assertPrints(
        directory,
        """
        use io.fs as fs
        async fn main() -> Result<(), IoError>:
            val expected = (await fs.read("pattern"))?
            val file = (await File.open_read("pattern"))?
            var same = 0
            for mode in [StageMode.Mmap, StageMode.MmapShared, StageMode.Prefetch, StageMode.Adaptive]:
                await file.stage(mode)?
                for offset in [0, 1, 4095, 65_536, 99_990]:
                    await file.seek(SeekFrom.Start(offset))?
                    var buf = Bytes.with_capacity(64)
                    val n = await file.read(&mut buf)?
                    if buf.slice(0, n) == expected.slice(offset, offset + n): same += 1
            file.unstage()
            print same, file.is_staged(), file.stage_mode(), (await file.position())?
            Ok(())
        """,
        "20 false none 100000");
  }

  @Test
  void scenario68To70RelatedFilesComeFromTheCacheUntilTheyChange() {
    assertPrints(
        directory,
        """
        use io.fs as fs
        async fn main() -> Result<(), IoError>:
            rt_file_write_text("a", "first")
            print await fs.stage(StageMode.Prefetch, "a", "missing")
            await fs.stage(StageMode.Prefetch, "a")?
            print (await fs.read_text("a"))?
            rt_file_write_text("a", "second one")
            print (await fs.read_text("a"))?, fs.unstage("a"), fs.unstage("a")
            val file = (await File.open_read("data.txt"))?
            await file.stage(StageMode.Prefetch, "a"_filepath, "mib")?
            print file.stage_state.file_count(), file.stage_state.has_prefetch_buffer()
            await file.close()?
            Ok(())
        """,
        "Err(not-found)",
        "first",
        "second one Ok(false) Ok(false)",
        "2 true");
  }

  @Test
  void scenario71To74CopiesAndEnds() {
    assertPrints(
        directory,
        """
        use io.fs as fs
        async fn main() -> Result<(), IoError>:
            rt_file_write_text("long", "x" * 100)
            print await fs.copy_zero("data.txt", "long"), rt_file_read_text("long")
            print await fs.copy_zero("nope", "long"), rt_file_size("long"), await fs.copy_zero("long", "long")
            val file = (await File.open_read("data.txt"))?
            var buf = Bytes.with_capacity(8)
            print await file.read_exact(&mut buf), buf.to_utf8()
            print await file.read_exact(&mut buf), buf.to_utf8(), await file.read(&mut buf)
            print await file.close(), await file.close(), await file.read(&mut buf)
            Ok(())
        """,
        "Ok(12) Hello, World",
        "Err(not-found) 12 Err(invalid-argument)",
        "Ok(()) Ok(Hello, W)",
        "Err(unexpected-eof) Ok(orldo, W) Ok(0)",
        "Ok(()) Err(already-closed) Err(already-closed)");
  }

  @Test
  void scenario76SpreadListsAndFuturesStartedTogether() {
    assertPrints(
        directory,
        """
        use io.fs as fs
        async fn main():
            let files = ["data.txt", "mib"]
            print await fs.stage(StageMode.Adaptive, ...files)
            let reads = files.map(\\f: fs.read(f))
            print reads.map(\\r: (await r).unwrap().len())
            with await fs.open_mmap("data.txt") as m: print m.len(), m.slice(5, 99)
            fs.unstage_all()
        """,
        "Ok(())",
        "[12, 1048576]",
        "12 Err(out-of-bounds)");
  }

  @Test
  void filesAreWrittenPositionedAndListed() {
    assertPrints(
        directory,
        """
        use io.fs as fs
        async fn main() -> Result<(), IoError>:
            val out = (await File.create("new"))?
            print (await out.write("hello"))?, out.pwrite("J", 0), (await out.size())?
            await out.close()?
            val appended = (await File.open("new", OpenMode.Append))?
            await appended.write_all(Bytes.from_text("!"))?
            await appended.close()?
            print (await fs.read_text("new"))?, (await fs.metadata("new"))?.size, await fs.exists("new")
            await fs.create_dir_all("d/e")?
            for entry in (await fs.read_dir("."))?:
                if entry.is_dir(): print entry.name, entry.file_type
            print await fs.remove_dir("d"), await fs.remove_dir_all("d"), await fs.create_dir("d/e")
            Ok(())
        """,
        "5 Ok(1) 5",
        "Jello! 6 true",
        "d directory",
        "Err(directory-not-empty) Ok(()) Err(not-found)");
  }
}
