// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios of the file library that look at a whole run of a program. */
final class FileScenariosTest {
  private static final Path ROOT = Path.of(System.getProperty("spl.root", ".."));
  private static final Path EXAMPLES = ROOT.resolve("stdlib/examples");
  private static final Path SPECS = ROOT.resolve("tests-spl/src/test/spl/files");

  @TempDir Path directory;

  private GuestProgram.Result example(String name, String... arguments) throws IOException {
    return GuestProgram.runFile(directory, EXAMPLES.resolve(name + ".spl"), arguments);
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void f075AClockThatStandsStillIsADivisionByZero() {
    String report = "fn rate(bytes, before, now): bytes / (now - before)";
    GuestProgram.Result still = GuestProgram.run(directory, report, "print rate(4096, 0, 0)");
    assertEquals(1, still.status());
    assertTrue(still.err().contains("division by zero"), still.err());
    GuestProgram.assertPrints(directory, report + "\nprint rate(4096, 1, 2)", "4096");
  }

  @Test
  void f089ArgumentsAreGreetedOrRefused() throws IOException {
    GuestProgram.Result good = example("cli_demo", "Ann", "-l", "-n", "2");
    assertEquals("HELLO, ANN\nHELLO, ANN\n", good.out());
    assertEquals(0, good.status());
    GuestProgram.Result bad = example("cli_demo", "--nope", "Ann");
    assertEquals("error: Unknown option: --nope\n", bad.err());
    assertEquals(2, bad.status());
    assertTrue(example("cli_demo", "--help").out().startsWith("greet - Greets people\n"));
  }

  @Test
  void f089FileArgumentsAreToldOrRefused() throws IOException {
    Files.writeString(directory.resolve("a.json"), "[]");
    GuestProgram.Result good = example("cli_file_demo", "-c", "a.json", "a.json");
    assertEquals("config: a.json, 2 bytes\ninputs: a.json, 2 bytes\n", good.out());
    GuestProgram.Result bad = example("cli_file_demo", "nope", "a.json");
    assertEquals("File validation errors:\n  - File does not exist: nope\n", bad.err());
    assertEquals(2, bad.status());
  }

  @Test
  void f089CommandsAreRunOrRefused() throws IOException {
    assertEquals("nobody adds milk\n", example("cli_subcommands", "add", "milk").out());
    assertEquals("nothing to do for Bo\n", example("cli_subcommands", "-u", "Bo", "list").out());
    assertEquals(2, example("cli_subcommands", "-c", "blue", "list").status());
  }

  /** One call of each family; every one of them would touch the file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rt_file_read_text(P) | nil",
        "rt_file_mmap_read_bytes(P) | nil",
        "rt_file_exists(P) | false",
        "rt_file_size(P) | -1",
        "rt_file_write_text(P, \"x\") | false",
        "rt_dir_list(\"/\") | nil",
        "rt_file_lock(P) | -1",
        "sys_open(P, 0) | -1",
        "rt_mmap(P, 1, 0, true) | 0",
        "native_fs_read(P) | Err(permission-denied)",
        "native_fs_write(P, \"x\") | Err(permission-denied)",
        "native_fs_open(P, \"Read\") | Err(permission-denied)",
        "native_async_file_create(P, 0, 0) | 0",
        "native_spawn_worker(\\: 1) | Err(permission-denied)",
        "rt_process_run(\"echo\", []).2 | -1",
        "rt_env_get(\"HOME\") | ''",
      })
  void f100WithoutPermissionNothingIsOpened(String call, String expected) {
    GuestProgram.Result result =
        GuestProgram.runForbidden("val P = \"/etc/hostname\"", "print " + call);
    assertEquals(expected + "\n", result.out());
  }

  @Test
  void f101WhatIsLeftOpenIsReportedWithItsPlace() throws IOException {
    Path program = directory.resolve("leak.spl");
    Files.writeString(directory.resolve("data.txt"), "x");
    Files.writeString(
        program,
        """
        use file
        val kept = file.open_sync("data.txt").unwrap()
        with file.open_sync("data.txt") as closed: print closed.len()
        """);
    GuestProgram.Result result = GuestProgram.runReportingLeaks(directory, program);
    assertEquals("1\n", result.out());
    assertEquals("leak: region data.txt was not closed, opened at leak.spl:2\n", result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_async_basic", "file_cli_integration", "workers"})
  void f101TheExamplesLeaveNothingOpen(String name) throws IOException {
    for (String file : List.of("data.txt", "input.txt")) {
      Files.writeString(directory.resolve(file), "one\ntwo\n");
    }
    Path program = EXAMPLES.resolve(name + ".spl");
    GuestProgram.Result result = GuestProgram.runReportingLeaks(directory, program);
    assertEquals("", result.err());
    assertFalse(result.out().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtins", "module", "loading", "watching"})
  void f102TheSameHoldsWithoutTheNativeLibrary(String name) throws IOException {
    GuestProgram.Result result =
        GuestProgram.runWithoutNativeAccess(directory, SPECS.resolve(name + "_spec.spl"));
    assertEquals(0, result.status(), result.out() + result.err());
  }

  @Test
  void f105TheDemoOfFsLeavesNothingBehind() throws IOException {
    assertEquals(0, example("fs_demo").status());
    assertEquals(List.of(), names(directory));
  }

  @Test
  void workersCountALineOnce() throws IOException {
    Files.writeString(directory.resolve("input.txt"), "line\n".repeat(100));
    assertEquals("100 lines in input.txt\n", example("workers").out());
  }
}
