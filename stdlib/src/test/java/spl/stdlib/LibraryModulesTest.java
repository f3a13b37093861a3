// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spl.stdlib.GuestProgram.assertPrints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smaller modules, and that every module loads; scenarios 98, 103 to 105. */
final class LibraryModulesTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("spl.root", "..")).resolve("stdlib/src/main/spl");

  @TempDir Path directory;

  @Test
  void everyModuleLoads() throws IOException {
    List<String> modules;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      modules =
          files
              .filter(file -> file.toString().endsWith(".spl"))
              .map(file -> SOURCES.relativize(file).toString().replace('/', '.'))
              .map(name -> name.replace(".__init__.spl", "").replace(".spl", ""))
              .sorted()
              .toList();
    }
    for (String module : modules) {
      GuestProgram.Result result = GuestProgram.run(directory, "use " + module);
      assertEquals("", result.err(), module);
    }
  }

  @Test
  void scenario104FileReaderChoosesByTheSizeAndAnswersAlike() {
    assertPrints(
        directory,
        """
        use common.file_reader.{FileReader, read_to_string, MMAP_THRESHOLD}
        rt_file_write_text("small", "s" * 100)
        rt_file_write_text("large", "l" * 40_000)
        for name in ["small", "large"]:
            val regular = FileReader.regular().read_to_string(name)
            print regular == FileReader.mmap().read_to_string(name), regular == read_to_string(name)
            print FileReader.auto().read_to_bytes(name).unwrap().len()
        print read_to_string("nope"), FileReader.mmap().read_to_bytes("nope"), MappedFile.open("nope"), MMAP_THRESHOLD
        with MappedFile.open("small") as m: print m.len(), m.as_str().unwrap().len(), m.path
        """,
        "true true",
        "100",
        "true true",
        "40000",
        "Err(Failed to read file: nope) Err(Failed to mmap file: nope) Err(Failed to mmap file:"
            + " nope) 32768",
        "100 100 small");
  }

  @Test
  void scenario98SystemCallsByNumber() {
    assertPrints(
        directory,
        """
        rt_file_write_text("f", "x" * 5000)
        val fd = sys_open("f", 0)
        val addr = sys_mmap(addr: 0, length: 5000, prot: 1, flags: 2, fd: fd, offset: 0)
        print addr > 0, addr % 4096, sys_file_size(fd), sys_madvise(addr, 5000, 3), sys_madvise(addr, 9000, 3)
        print sys_munmap(addr + 4096, 5000), sys_munmap(addr, 0), sys_munmap(addr, 5000), sys_munmap(addr, 5000)
        print sys_mmap(0, 0, 1, 2, fd, 0), sys_mmap(0, 10, 1, 2, fd, 7), sys_close(fd), sys_close(fd)
        print sys_mmap(0, 10, 1, 2, fd, 0), sys_open("nope", 0), sys_file_exists("f"), sys_mmap(0, 64, 3, 34, -1, 0) > 0
        """,
        "true 0 5000 0 -1",
        "-1 -1 0 -1",
        "-1 -1 0 -1",
        "-1 -1 1 true");
  }

  @Test
  void mappingsByHandleAndTransfers() {
    assertPrints(
        directory,
        """
        rt_file_write_text("a", "0123456789")
        val h = native_fs_open("a", "Read").unwrap()
        val p = native_mmap_create(h, 10).unwrap()
        var buf = Bytes.with_capacity(4)
        native_mmap_read(p, 3, buf, 4)
        print buf.to_utf8(), native_mmap_create(h, 0), native_mmap_create(h, 11), native_mmap_create(77, 1)
        native_mmap_unmap(p, 10)
        try: native_mmap_read(p, 0, buf, 4)
        catch e: print e
        val out = native_fs_open("b", "Create").unwrap()
        print native_sendfile(out, h, 2, 3), native_copy_file_range(h, out, 100), native_file_close(out)
        print rt_file_read_text("b"), native_file_seek(h, 0, 2), native_file_close(h), native_file_close(h)
        val m = rt_file_mmap_map("a")
        print rt_file_mmap_len(m), rt_file_mmap_get(m, 1), rt_file_mmap_text(m, 2, 3), rt_file_mmap_find(m, "78", 0)
        print rt_file_mmap_unmap(m), rt_file_mmap_unmap(m), rt_file_mmap_len(m), rt_file_mmap_map("nope")
        """,
        "Ok(3456) Err(invalid-argument) Err(invalid-argument) Err(invalid-handle)",
        "Already closed",
        "Ok(3) Ok(10) Ok(())",
        "2340123456789 Ok(10) Ok(()) Err(already-closed)",
        "10 49 234 7",
        "true false -1 0");
  }

  @Test
  void scenario103UnitsAreUsableAsTheirBaseValues() {
    assertPrints(
        directory,
        """
        use units.size.{parse_size}
        use units.time.{parse_duration}
        val path = "src/main.tar.gz"_filepath
        print path, path.dir(), path.file_name(), path.extension(), path.join("x"), path == "src/main.tar.gz"
        print path.with_extension("zip"), FilePath.from("C:/a").to_posix(), FilePath.from_str(""), path.len()
        print ByteCount(1536).to_human_readable(), ByteCount(500).to_human_readable(), ByteCount(5).sub(9)
        print parse_size("10 MiB"), parse_size("2KB"), parse_size("1 parsec"), parse_size("")
        print Duration.from_millis(1250), Duration.from_hours(26), Duration.from_secs(125), parse_duration("5s")
        print FileMode.executable(), FileMode(0o640).is_group_readable(), Timestamp(0)
        rt_file_write_text("made.txt"_filepath, "x")
        print rt_file_exists("made.txt"), rt_file_size("made.txt"_filepath)
        """,
        "src/main.tar.gz src main.tar.gz gz src/main.tar.gz/x true",
        "src/main.tar.zip /c/a Err(empty path) 15",
        "1 KiB 500 bytes 0",
        "Ok(10485760) Ok(2000) Err(invalid unit of size) Err(a size is a number and a unit)",
        "1.250s 1d 2h 2m 5s Ok(5.000s)",
        "0755 true 1970-01-01T00:00:00Z",
        "true 1");
  }

  @Test
  void scenario105TheBlockingFunctionsOfFs() {
    assertPrints(
        directory,
        """
        import fs.*
        print write_text("a.txt", "one\\ntwo\\n"), read_lines("a.txt"), append_text("a.txt", "x"), read_text("nope")
        print copy("a.txt", "b.txt"), exists("b.txt"), remove("b.txt"), remove("b.txt"), list_dir("zz")
        print create_dir("d/e", true), is_dir("d/e"), is_file("a.txt"), glob(".", "*.txt"), remove_dir("d", true)
        print join(["a", "b", "c.txt"]), basename("a/b.c"), dirname("a/b.c"), extension("a/b.c")
        """,
        "Ok(()) Ok([one, two]) Ok(()) Err(File not found: nope)",
        "Ok(()) true Ok(()) Err(File not found: b.txt) Err(Directory not found: zz)",
        "Ok(()) true true [./a.txt] Ok(())",
        "a/b/c.txt b.c a c");
  }

  @Test
  void outputFunctionsFillPlaceholders() {
    GuestProgram.Result result =
        GuestProgram.run(
            directory,
            "use io",
            "io.println(\"{} and {:?} {:.2}\", 1, \"x\", 2.5)",
            "io.print_raw(\"a\")",
            "io.println()",
            "io.eprintln(\"e {}\", 5)");
    assertEquals("1 and \"x\" 2.50\na\n", result.out());
    assertEquals("e 5\n", result.err());
  }
}
