// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static spl.stdlib.GuestProgram.assertPrints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All ways to import the library lead to the same types; scenario 106. */
final class ImportFormsTest {
  @TempDir Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("data.txt"), "Hello, World");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "use file                                 | file.exists(\"data.txt\")",
        "import file                              | file.exists(\"data.txt\")",
        "use file.mmap                            | mmap.MmapMode.ReadOnly == MmapMode.ReadOnly",
        "use file.mmap::{OpenOptions}             | OpenOptions() is OpenOptions",
        "use file::{AsyncFileHandle, open_sync}   | open_sync(\"data.txt\").is_ok()",
        "from file import {MmapRegion, open_sync} | open_sync(\"data.txt\").unwrap() is MmapRegion",
        "pub use file.mmap.*                      | MmapAdvice.Random.to_code() == 1",
        "use cli                                  | cli.simple_parser(\"p\").program_name == \"p\"",
        "use cli.file as file                     | file.get_filename(\"a/b\") == \"b\"",
        "import cli.file as file                  | file.get_filename(\"a/b\") == \"b\"",
        "use io.fs as fs                          | fs.exists_sync(\"data.txt\")",
        "use io                                   | io.fs.exists_sync(\"data.txt\")",
        "use std.io                               | io.fs.exists_sync(\"data.txt\")",
        "use sys                                  | sys.get_args().is_empty()",
        "import fs.*                              | exists(\"data.txt\") and is_file(\"data.txt\")",
        "use host.async_nogc_mut.io.fs.*          | exists_sync(\"data.txt\")",
        "use host.sync_nogc_mut.io.fs.*           | exists_sync(\"data.txt\")",
        "use host.async_gc_mut.io.fs              | fs.exists_sync(\"data.txt\")",
        "use host.common.io.error.*               | IoError.NotFound.is_not_found()",
        "use host.async_nogc_mut.sys.{Args}       | Args.count() == 1",
        "use units.file.*                         | FilePath.from(\"a\") == \"a\"",
        "use std.common.file_reader.{FileReader}  |"
            + " FileReader.auto().read_to_string(\"data.txt\").is_ok()",
        "use common.file_reader                   | file_reader.MMAP_THRESHOLD == 32768",
      })
  void everyFormOfImportResolves(String form, String check) {
    assertPrints(directory, form + "\nprint " + check, "true");
  }

  @Test
  void bothDialectsPrintTheSame() {
    String[] expected = {"12 Hello, World", "first: H", "true read-only", "missing: nope"};
    assertPrints(
        directory,
        """
        use file
        fn first(bytes: ByteView) -> Result<text, FileError>:
            val head = bytes.slice(0, 1)?
            Ok("first: {head.as_str()?}")
        val region = file.open_sync("data.txt").unwrap()
        print region.len(), region.as_str().unwrap()
        print first(region.as_bytes()).unwrap()
        print region.mode == MmapMode.ReadOnly, region.mode
        match file.open_sync("nope"):
            case Err(FileError.NotFound(p)): print "missing: {p}"
            case _: print "?"
        region.close()
        """,
        expected);
    assertPrints(
        directory,
        """
        import file
        fn first(bytes: &ByteView) -> Result[String, FileError]:
            let head = bytes.slice(0, 1)?
            return Ok(f"first: {head.as_str()?}")
        let mut region = file.open_sync("data.txt").unwrap()
        print(region.len(), region.as_str().unwrap())
        print(first(&region.as_bytes()).unwrap())
        print(region.mode == MmapMode::ReadOnly, region.mode)
        match file.open_sync("nope"):
            case Err(FileError::NotFound(p)):
                print(f"missing: {p}")
            case _:
                print("?")
        region.close()
        """,
        expected);
  }
}
