// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
  void f050TwoHundredLoadsRunOnTheNamedWorkers() throws IOException {
    Files.writeString(directory.resolve("data.txt"), "x");
    Set<String> workers =
        GuestProgram.threadsAtTheEndOf(
            directory,
            """
            use file
            val handles = (0..200).to_list().map(\\i: AsyncFileHandle.new("data.txt"))
            for handle in handles: handle.start_loading()
            for handle in handles: handle.get().unwrap().close()
            """);
    workers.removeIf(name -> !name.startsWith("async-file-worker-"));
    int size = Math.max(4, Runtime.getRuntime().availableProcessors());
    assertEquals(
        IntStream.range(0, size).mapToObj(i -> "async-file-worker-" + i).collect(toSet()), workers);
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
  void f089TheQuickStartHailsOrExplains() throws IOException {
    assertEquals("Ahoy, Ann!\n", example("cli_quickstart", "--who", "Ann").out());
    assertEquals("Hi, Bo!\nHi, Bo!\n", example("cli_quickstart", "-t", "-wBo", "--word=Hi").out());
    GuestProgram.Result bad = example("cli_quickstart", "-t");
    assertEquals("error: Required option --who not provided\n", bad.err());
    assertTrue(bad.out().startsWith("hail - Hails somebody\n\nUSAGE:\n"), bad.out());
    assertEquals(2, bad.status());
  }

  @Test
  void f089FilesAreStagedWhileTheCommandLineIsParsed() throws IOException {
    Files.writeString(directory.resolve("a.json"), "[]");
    Files.writeString(directory.resolve("b.txt"), "four");
    GuestProgram.Result good =
        example("cli_auto_stage_demo", "-i", "a.json", "b.txt", "a.json", "-o", "c");
    assertEquals(
        """
        input: a.json (json), 2 bytes
        more: b.txt (txt), 4 bytes
        more: a.json (json), 2 bytes
        loaded 3 files, 8 bytes
        would write c
        """,
        good.out());
    assertEquals("", good.err());
    assertTrue(example("cli_auto_stage_demo", "-i", "a.json").out().endsWith("nothing\n"));
    GuestProgram.Result bad = example("cli_auto_stage_demo", "-i", "x", "y", "-o", "z/c");
    assertEquals(
        """
        File validation errors:
          - File does not exist: x
          - File is not writable: z/c
          - File does not exist: y
        """,
        bad.err());
    assertEquals(2, bad.status());
    assertEquals(2, example("cli_auto_stage_demo", "b.txt").status());
    assertEquals(0, example("cli_auto_stage_demo", "--help").status());
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
  void f105TheDemoOfFsPrintsWhatItDoesAndLeavesNothingBehind() throws IOException {
    Files.writeString(directory.resolve("mine"), "kept");
    GuestProgram.Result result = example("fs_demo");
    assertEquals(
        """
        [one, two]
        [a.txt, deep] true true
        [a.txt] md
        Err(File not found: fs_demo/nope)
        false
        """,
        result.out());
    assertEquals("", result.err());
    assertEquals(0, result.status());
    assertEquals(List.of("mine"), names(directory));
  }

  @Test
  void f105EveryFunctionOfFsLeavesNothingBehind() throws IOException {
    GuestProgram.assertPrints(
        directory,
        """
        import fs.*
        create_dir("w/x", true)?
        write_lines("w/a.txt", ["one", "two"])?
        append_text("w/a.txt", "three")?
        print read_lines("w/a.txt")?, read_text("w/a.txt")?.len(), read_text("w/b")
        copy("w/a.txt", "w/b.txt")?
        rename("w/b.txt", "w/x/c.txt")?
        print list_dir("w")?, list_dir("nope"), find("w", "*.txt").len(), glob("w", "**/*.txt").len()
        print basename("w/a.txt"), dirname("w/a.txt"), extension("w/a.txt"), join(["w", "a"]), separator()
        print absolute("w/a.txt") == canonicalize("w/a.txt"), is_file("w/a.txt"), is_dir("w"), exists("w/b.txt")
        var seen = []
        walk("w", \\p: seen.push(basename(p)))
        print seen, remove("w/b.txt"), remove_dir("w")
        remove("w/a.txt")?
        remove_dir("w", true)?
        print exists("w")
        """,
        "[one, two, three] 13 Err(File not found: w/b)",
        "[a.txt, x] Err(Directory not found: nope) 2 2",
        "a.txt w txt w/a /",
        "true true true false",
        "[a.txt, x, c.txt] Err(File not found: w/b.txt) Err(Failed to remove directory: w)",
        "false");
    assertEquals(List.of(), names(directory));
  }

  @Test
  void workersCountALineOnce() throws IOException {
    Files.writeString(directory.resolve("input.txt"), "line\n".repeat(100));
    assertEquals("100 lines in input.txt\n", example("workers").out());
  }
}
