// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples over fixture files; scenario 43. */
final class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("spl.root", "..")).resolve("stdlib/examples");

  @TempDir Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    for (String name : new String[] {"data.txt", "input.txt", "main.spl", "data.bin"}) {
      Files.writeString(directory.resolve(name), "Hello, World\nsecond\n");
    }
    Files.writeString(directory.resolve("module_a.spl"), "# a\n");
    Files.writeString(directory.resolve("module_b.spl"), "# b\n");
    Files.writeString(directory.resolve("template.txt"), "hello template\n");
    Files.writeString(directory.resolve("large_log.txt"), "line\n".repeat(1000) + "x".repeat(50));
    for (int i = 1; i <= 4; i++) {
      Files.writeString(directory.resolve("data" + i + ".txt"), "line\n".repeat(i));
    }
    Files.write(directory.resolve("large_file.dat"), new byte[3_000_000]);
    Files.write(directory.resolve("database.db"), new byte[103_424]);
  }

  private String outputOf(String example, String... arguments) throws IOException {
    GuestProgram.Result result =
        GuestProgram.runFile(directory, EXAMPLES.resolve(example + ".spl"), arguments);
    assertEquals("", result.err());
    assertEquals(0, result.status());
    return result.out();
  }

  @Test
  void f043BasicLoading() throws IOException {
    assertEquals(
        "async: 20 bytes, 2 lines\nsync: 20 bytes, 2 lines\n", outputOf("file_async_basic"));
  }

  @Test
  void f043ManualLoading() throws IOException {
    String output = outputOf("file_async_manual");
    assertTrue(output.contains(": 20 bytes\n"), output);
    assertTrue(output.endsWith("lazy handle is pending: true\nthen loaded: 20 bytes\n"), output);
  }

  @Test
  void f043ParallelLoading() throws IOException {
    String output = outputOf("file_parallel_loading");
    assertTrue(output.contains("together: 50 bytes, 4 handles ready\nlines: 10\n"), output);
    assertTrue(output.endsWith("staged as prefetch\n"), output);
  }

  @Test
  void f043AdvancedOptions() throws IOException {
    assertEquals(
        """
        sequential: 1 long lines
        random: record of 16 bytes starts with 0
        in memory: HELLO
        in the file: hello
        loaded in time: 3000000 bytes
        """,
        outputOf("file_advanced_options"));
  }

  @Test
  void f089CommandLine() throws IOException {
    assertEquals("input.txt: 2 lines, 20 bytes\n", outputOf("file_cli_integration"));
    assertEquals("", outputOf("file_cli_integration", "-i", "data.txt", "-o", "sum"));
    assertEquals("2 lines, 20 bytes\n", Files.readString(directory.resolve("sum")));
  }

  @Test
  void f089CommandLineWithTheModuleOfStreams() throws IOException {
    assertEquals(
        "loading data.txt\nread 20 bytes\nwrote out.txt\n",
        outputOf("fs_cli_integration", "-i", "data.txt", "-o", "out.txt"));
    assertEquals("HELLO, WORLD\nSECOND\n", Files.readString(directory.resolve("out.txt")));
    assertEquals(
        "loading data.txt\nread 20 bytes\nwrote output.txt\n",
        outputOf("fs_cli_integration", "--input=data.txt"));
    GuestProgram.Result bad =
        GuestProgram.runFile(directory, EXAMPLES.resolve("fs_cli_integration.spl"), "-i", "nope");
    assertEquals("error: File validation errors:\n  - File does not exist: nope\n", bad.err());
    assertEquals(1, bad.status());
  }

  private static final String STAGED =
      """
      1. staged as mmap
         read 4096 bytes
      2. mmap: 1024 bytes from the middle
         staged after unstage: false
      3. prefetch, with 2 related files
      4. copied 20 and 20 bytes
      5. 3 files staged together, 28 characters
      """;

  @Test
  void f075Staging() throws IOException {
    assertEquals(STAGED + "6. many reads in a second\n", outputOf("file_staging"));
  }

  /** Every reading of the clock is one more than the last, or all are the same. */
  private GuestProgram.Result stagingWithClock(String clock) throws IOException {
    String text = Files.readString(EXAMPLES.resolve("file_staging.spl"));
    String honest = "fn now() -> i64: rt_time_now_ns()\n";
    assertTrue(text.contains(honest), text);
    Path changed = directory.resolve("staging.spl");
    Files.writeString(changed, text.replace(honest, clock));
    return GuestProgram.runFile(directory, changed);
  }

  @Test
  void f075StagingWithACountingClockRunsToItsEnd() throws IOException {
    GuestProgram.Result result =
        stagingWithClock("var ticks = 0\nfn now() -> i64:\n    ticks = ticks + 1\n    ticks\n");
    assertEquals("", result.err());
    assertEquals(STAGED + "6. many reads in a second\n", result.out());
    assertEquals(0, result.status());
  }

  @Test
  void f075StagingWithAStandingClockEndsWithADivisionByZero() throws IOException {
    GuestProgram.Result result = stagingWithClock("fn now() -> i64: 0\n");
    assertEquals(STAGED, result.out());
    assertTrue(result.err().contains("division by zero"), result.err());
    assertEquals(1, result.status());
  }

  @Test
  void wordFrequencies() throws IOException {
    assertEquals("     1 hello\n     1 second\n     1 world\n", outputOf("word_freq", "data.txt"));
  }

  @Test
  void lineCountOfAFileLargerThanTheHeapMayBe() throws IOException {
    GuestProgram.run(
        directory,
        "rt_file_write_text_at(\"sparse\", 2 << 30, \"\\n\")",
        "rt_file_write_text_at(\"sparse\", (5 << 29) - 1, \"x\")");
    assertEquals("1 2684354560 sparse\n", outputOf("line_count", "sparse"));
  }

  @ParameterizedTest
  @CsvSource({"data.txt,2 20 data.txt", "empty,0 0 empty", "nofinal,1 3 nofinal"})
  void lineCountIsThatOfWc(String file, String expected) throws IOException {
    Files.createFile(directory.resolve("empty"));
    Files.writeString(directory.resolve("nofinal"), "a\nb");
    assertEquals(expected + "\n", outputOf("line_count", file));
  }

  @ParameterizedTest
  @CsvSource({"nope,file not found", ".,is a directory"})
  void lineCountReportsOneLine(String file, String reason) throws IOException {
    GuestProgram.Result result =
        GuestProgram.runFile(directory, EXAMPLES.resolve("line_count.spl"), file);
    assertEquals("", result.out());
    assertEquals("error: cannot map " + file + ": " + reason + "\n", result.err());
    assertEquals(1, result.status());
  }
}
