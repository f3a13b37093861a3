// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static spl.stdlib.GuestProgram.assertPrints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module file: regions, views, loads, context managers; scenarios 23 to 64. */
final class FileModuleTest {
  @TempDir Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("data.txt"), "Hello, World");
    Files.writeString(directory.resolve("lines.txt"), "one\r\ntwo\n\nlast");
    Files.write(directory.resolve("bad"), new byte[] {(byte) 0xC3, 0x28});
    Files.write(directory.resolve("ten"), new byte[10_000]);
  }

  @Test
  void scenario23To25TheThreePatternsOfUse() {
    assertPrints(
        directory,
        """
        use file
        fn process(bytes): print "bytes", bytes.len()
        async fn main():
            async with await file.open("data.txt") as mmap:
                process(mmap.as_bytes())
            let handle = await file.open("data.txt")
            if handle.is_ready():
                with handle.get() as mmap: process(mmap)
            else:
                async with handle as mmap: process(mmap)
            async with await file.open_lazy("data.txt") as lazy:
                print lazy.state
                let mmap = await lazy.wait()
                process(mmap.as_bytes())
        """,
        "bytes 12",
        "bytes 12",
        "Pending",
        "bytes 12");
  }

  @Test
  void scenario26To28MissingFilesAreErrorsAtOnceOrLater() {
    assertPrints(
        directory,
        """
        use file
        async fn main():
            print file.open_sync("nope")
            let handle = (await file.open("nope"))?
            print await handle.wait(), handle.is_failed(), handle.get_error()
            with file.open_sync("data.txt") as mmap:
                print mmap.len(), mmap.as_str() == "Hello, World"
        """,
        "Err(File not found: nope)",
        "Err(File not found: nope) true File not found: nope",
        "12 true");
  }

  @Test
  void scenario30ExistsAndSize() {
    assertPrints(
        directory,
        """
        use file
        print file.exists("data.txt"), file.size("data.txt"), file.exists("nope")
        print file.size("nope"), file.size(".")
        """,
        "true Ok(12) false",
        "Err(File not found: nope) Err(Is a directory: .)");
  }

  @Test
  void scenario31And32SlicesAndChunks() {
    assertPrints(
        directory,
        """
        use file
        with file.open_sync("data.txt") as m:
            print m.slice(0, 0)?.len(), m.slice(3, 2), m.slice(0, 13), m.slice(-1, 2)
            print m.slice(7, 12)?.as_str()?, m[0], m[-1], m[0..5].to_text()?
        with file.open_sync("ten") as m:
            print [c.len() for c in m.chunks(4096)]
        """,
        "0 Err(Out of bounds) Err(Out of bounds) Err(Out of bounds)",
        "World 72 100 Hello",
        "[4096, 4096, 1808]");
  }

  @Test
  void scenario33TextIsCheckedBytesAreNot() {
    assertPrints(
        directory,
        """
        use file
        with file.open_sync("bad") as m:
            print m.as_str(), m.as_bytes().to_array(), m.as_bytes() == [195, 40]
        """,
        "Err(Invalid UTF-8) [195, 40] true");
  }

  @Test
  void linesCountsAndSearchesWorkWithoutAWholeCopy() {
    assertPrints(
        directory,
        """
        use file
        with file.open_sync("lines.txt") as m:
            print [line for line in m.lines()], m.as_bytes().count(10), m.find("two"), m.find("zz")
            var sum = 0
            for b in m.as_bytes(): sum += b
            print sum == m.as_bytes().to_array().sum(), m.as_bytes().contains(13)
        """,
        "[one, two, , last] 3 5 nil",
        "true true");
  }

  @Test
  void scenario34To39ModesAdviceAndWriting() {
    assertPrints(
        directory,
        """
        use file
        for mode in [MmapMode.ReadOnly, MmapMode.ReadWrite, MmapMode.CopyOnWrite]:
            with file.open_sync_with("data.txt", OpenOptions().with_mode(mode)) as m:
                for advice in MmapAdvice.variants(): m.advise(advice)?
                print m.as_str().unwrap()
        with file.open_sync_with("data.txt", OpenOptions(mode: MmapMode.CopyOnWrite)) as m:
            print m.write_at(0, "JELLO"), m.as_str()?, rt_file_read_text("data.txt"), m.sync()
        with file.open_sync_with("data.txt", OpenOptions().mode(MmapMode.ReadWrite)) as m:
            print m.write_at(7, "Earth"), m.write_at(10, "toolong"), m.sync()
        print rt_file_read_text("data.txt")
        with file.open_sync("data.txt") as m:
            print m.as_mut_bytes(), m.write_at(0, "x"), MmapMode.Private == MmapMode.ReadOnly
        """,
        "Hello, World",
        "Hello, World",
        "Hello, World",
        "Ok(5) JELLO, World Hello, World Ok(())",
        "Ok(5) Err(Out of bounds) Ok(())",
        "Hello, Earth",
        "Err(Read-only mapping cannot be written) Err(Read-only mapping cannot be written) true");
  }

  @Test
  void scenario40OptionsAreBuiltUnderBothNames() {
    assertPrints(
        directory,
        """
        val short = OpenOptions.new().mode(MmapMode.ReadWrite).async(true).prefault(true)
            .advice(MmapAdvice.Random).timeout(Duration.from_secs(5))
        val long = OpenOptions().with_mode(MmapMode.ReadWrite).with_async(true).with_prefault(true)
            .with_advice(MmapAdvice.Random).with_timeout(Duration.from_secs(5))
        print short == long, short.mode, short.is_async_enabled(), OpenOptions().mode
        async fn main():
            let handle = await OpenOptions().prefault(true).open("data.txt")?
            print handle.get().len()
        """,
        "true read-write true read-only",
        "12");
  }

  @Test
  void scenario41RelativePathsStayBelowTheirBase() {
    assertPrints(
        directory,
        """
        use file
        async fn main():
            rt_dir_create("sub")
            print await file.open("../../etc/passwd"), file.open_sync("../x")
            print file.open_sync("sub/../data.txt").is_ok(), file.open_sync("/etc/hostname").is_ok()
            print file.open_sync_with("/etc/hostname", OpenOptions().base_dir(".")).is_err()
        """,
        "Err(Path traversal detected: ../../etc/passwd) Err(Path traversal detected: ../x)",
        "true true",
        "true");
  }

  @Test
  void scenario42OpenFilesAreCounted() {
    assertPrints(
        directory,
        """
        use file
        val before = file.get_current_open_files()
        val m = file.open_sync("data.txt").unwrap()
        print file.get_max_open_files() > 0, file.get_current_open_files() - before
        m.close()
        print file.get_current_open_files() - before
        """,
        "true 1",
        "0");
  }

  @Test
  void scenario45EveryErrorReachesItsArm() {
    assertPrints(
        directory,
        """
        fn name(e):
            match e:
                case FileError.NotFound(p): "not found {p}"
                case FileError::TooLarge(p, size, max): "too large {p} {size} {max}"
                case FileError.InvalidUtf8: "utf8"
                case FileError.PathTraversal(_) | FileError.Cancelled: "other"
                case _: "rest"
        print name(FileError.NotFound("a")), name(FileError.TooLarge("b", 2, 1))
        print name(FileError.InvalidUtf8), name(FileError.Cancelled), name(FileError.Timeout)
        print FileError.NotFound("a").is_not_found(), FileError.NotFound("a").path(), FileError.Timeout.path()
        """,
        "not found a too large b 2 1",
        "utf8 other rest",
        "true a nil");
  }

  @Test
  void scenario46To48LoadsByNumber() {
    assertPrints(
        directory,
        """
        val h = native_async_file_create("data.txt", 0, 0)
        print native_async_file_get_state(h)
        native_async_file_start_loading(h)
        native_async_file_start_loading(h)
        val region = native_async_file_wait(h)
        print region.len(), native_async_file_get_state(h), native_async_file_is_ready(h)
        print native_async_file_is_ready(99999), native_async_file_get_state(99999), native_async_file_wait(99999)
        print native_async_file_create(42, 0, 0), native_async_file_create("a", 0, 0) != native_async_file_create("a", 0, 0)
        """,
        "0",
        "12 2 1",
        "0 3 nil",
        "0 true");
  }

  @Test
  void scenario50To58ManyLoadsWaitedForTogether() {
    assertPrints(
        directory,
        """
        use file
        async fn main():
            let handles = [0..200].len().up_to(200).map(\\i: AsyncFileHandle.new("data.txt"))
            let regions = (await file.wait_all(handles))?
            print regions.len(), regions[0].len(), file.ready_handles(handles).len()
            for r in regions: r.close()
            print await file.wait_all([]), handles[0].get()
            let mixed = [AsyncFileHandle.new("data.txt"), AsyncFileHandle.new("nope")]
            print await file.wait_all(mixed), file.get_current_mmap_regions()
            let cancelled = AsyncFileHandle.new("data.txt")
            cancelled.cancel()
            print cancelled.get(), cancelled.state, cancelled.is_done()
            let done = AsyncFileHandle.new("data.txt")
            done.get()
            done.cancel()
            print done.is_ready(), done.try_get().len(), done.get() == done.get()
        """,
        "200 12 200",
        "Ok([]) Err(Already closed)",
        "Err(File not found: nope) 0",
        "Err(Cancelled) Failed true",
        "true 12 true");
  }

  @Test
  void scenario61And64RegionsCloseOnEveryWayOutInnerFirst() {
    assertPrints(
        directory,
        """
        use file
        fn early():
            with file.open_sync("data.txt") as m:
                return m
        print early().is_closed()
        var kept = nil
        for i in 0..2:
            with file.open_sync("data.txt") as m:
                kept = m
                if i == 0: continue
                break
        print kept.is_closed(), kept.len()
        try:
            with file.open_sync("data.txt") as m:
                kept = m.as_bytes()
                throw "stop"
        catch e: print e
        try: print kept[0]
        catch e: print e.message, e is FileError, kept.len()
        """,
        "true",
        "true 12",
        "stop",
        "Already closed true 12");
  }

  @Test
  void scenario96ATruncatedFileIsAnErrorValue() {
    assertPrints(
        directory,
        """
        use file
        rt_file_write_text("t", "x" * 100_000)
        with file.open_sync("t") as m:
            val bytes = m.as_bytes()
            rt_file_write_text("t", "")
            print m.as_str(), m.is_valid()
            try: print bytes.count(120)
            catch e: print e
        """,
        "Err(File was truncated by another program: t) false",
        "File was truncated by another program: t");
  }

  @Test
  void sizesAndNumbersAreLimitedByErrorValues() {
    assertPrints(
        directory,
        """
        use file
        print file.open_sync_with("data.txt", OpenOptions().max_size(12)).is_ok()
        print file.open_sync_with("data.txt", OpenOptions().max_size(5))
        file.set_limits(regions: 0)
        print file.get_max_mmap_regions(), file.open_sync("data.txt")
        """,
        "true",
        "Err(File too large: data.txt has 12 bytes, at most 5 are allowed)",
        "0 Err(Limit exceeded: mapped regions)");
  }
}
