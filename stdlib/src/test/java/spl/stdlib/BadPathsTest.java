// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spl.language.builtins.Builtin;
import spl.language.builtins.Fails;

/**
 * Every built-in that takes a path is given paths that no file can have, and files that are not
 * what they are taken for. A new built-in takes part by itself: its parameters must be known here.
 */
final class BadPathsTest {
  private static final Set<String> PATHS = Set.of("path", "source", "target", "dir", "file");

  /** What the other parameters get. */
  private static final Map<String, String> REST =
      Map.ofEntries(
          Map.entry("content", "\"x\""),
          Map.entry("bytes", "[1]"),
          Map.entry("offset", "0"),
          Map.entry("size", "4096"),
          Map.entry("length", "\"x\""),
          Map.entry("pattern", "\"*\""),
          Map.entry("flags", "0"),
          Map.entry("mode", "0"),
          Map.entry("prefault", "0"),
          Map.entry("readonly", "true"),
          Map.entry("base", "\"/\""),
          Map.entry("options", "OpenOptions()"),
          Map.entry("view", "view"));

  @TempDir Path directory;

  private static List<Builtin> takingPaths() {
    List<Builtin> all = new ArrayList<>();
    new StdlibBuiltins()
        .groups().stream()
            .flatMap(group -> group.factories().get().stream())
            .map(factory -> factory.getNodeClass().getAnnotation(Builtin.class))
            .distinct()
            .filter(one -> parameters(one).stream().anyMatch(PATHS::contains))
            .filter(one -> !one.name().contains(">") && !one.name().startsWith("native_spec_"))
            .forEach(all::add);
    return all;
  }

  private static List<String> parameters(Builtin declaration) {
    return List.of(declaration.params().split(" "));
  }

  /** Built-ins that answer without looking: parts of names, what may not be there, handles. */
  private static final Set<String> NOT_LOOKING =
      Set.of(
          "rt_path_basename",
          "rt_path_dirname",
          "rt_path_ext",
          "rt_path_stem",
          "rt_path_relative",
          "rt_path_normalize",
          "rt_file_canonicalize",
          "native_path_resolve",
          "rt_file_find",
          "native_async_file_create",
          "native_load_create");

  /** Built-ins whose answer is false or nothing found, which is no failure with a message. */
  private static final Set<String> QUESTIONS =
      Set.of(
          "rt_file_exists",
          "_rt_file_exists",
          "sys_file_exists",
          "rt_is_dir",
          "native_fs_is_file",
          "native_fs_is_readable",
          "native_fs_is_writable",
          "rt_dir_glob",
          "native_unstage_path");

  private static final Set<String> TEXT_READERS =
      Set.of(
          "rt_file_read_text",
          "rt_file_mmap_read_text",
          "rt_file_read_lines",
          "native_fs_read_text",
          "native_fs_read_string",
          "_rt_file_read_text");

  private static final Set<String> READERS = readers();

  private static final String NUL = "\"a\\0b\"";
  private static final List<String> REASONS =
      List.of("the path is empty", "the path contains NUL", "file name too long", "too long");

  private static Set<String> readers() {
    Set<String> all = new TreeSet<>(TEXT_READERS);
    all.addAll(
        Set.of(
            "rt_file_read_bytes",
            "rt_file_mmap_read_bytes",
            "rt_file_hash_sha256",
            "native_fs_read"));
    return all;
  }

  /** What a built-in answered to one path: whether it is its failure, and the message. */
  private record Answer(String name, int path, boolean failed, String message) {}

  private List<Answer> answers(List<Builtin> builtins, String... paths) throws IOException {
    Files.writeString(directory.resolve("plain"), "plain");
    StringBuilder program = new StringBuilder(1 << 16);
    program.append(
        """
        val region = native_region_open("plain", OpenOptions()).unwrap()
        val view = region.as_bytes().raw
        fn told(name, number, failed):
            print "{name}\t{number}\t{failed}\t{rt_last_error_message()}"
        """);
    for (Builtin one : builtins) {
      for (int i = 0; i < paths.length; i++) {
        program.append(asking(one, i, paths[i]));
      }
    }
    GuestProgram.Result result = GuestProgram.run(directory, program.toString());
    assertEquals("", result.err(), result.out());
    return result.out().lines().map(BadPathsTest::answer).toList();
  }

  private static String asking(Builtin one, int number, String path) {
    String name = "a_" + one.name() + "_" + number;
    String call = "val " + name + " = " + call(one, path) + "\n";
    String failed = isFailure(one.fails(), name);
    return call + "told(\"" + one.name() + "\", " + number + ", " + failed + ")\n";
  }

  private static Answer answer(String line) {
    String[] parts = line.split("\t", 4);
    return new Answer(parts[0], Integer.parseInt(parts[1]), parts[2].equals("true"), parts[3]);
  }

  private static String call(Builtin one, String path) {
    return parameters(one).stream()
        .filter(name -> !name.endsWith("?"))
        .map(name -> argument(one, name, path))
        .collect(Collectors.joining(", ", one.name() + "(", ")"));
  }

  private static String argument(Builtin one, String name, String path) {
    if (PATHS.contains(name)) {
      boolean second = name.equals("target") && one.params().contains("source");
      return second ? "\"made\"" : path;
    }
    String value = REST.get(name);
    assertTrue(value != null, one.name() + ": what is to be given for " + name + "?");
    return value;
  }

  private static String isFailure(Fails fails, String answer) {
    return switch (fails) {
      case NIL -> answer + " == nil";
      case FALSE -> answer + " == false";
      case MINUS_ONE -> answer + " == -1";
      case ZERO -> answer + " == 0";
      case EMPTY_TEXT -> answer + " == \"\"";
      case EMPTY_ARRAY -> answer + " == []";
      case IO_RESULT, FILE_RESULT -> answer + ".is_err()";
      default -> "false";
    };
  }

  @Test
  void pathThatNoFileCanHaveIsAFailureThatTellsOperationPathAndReason() throws IOException {
    List<Builtin> looking =
        takingPaths().stream().filter(one -> !NOT_LOOKING.contains(one.name())).toList();
    assertTrue(looking.size() > 60, "the built-ins were not found");
    List<String> wrong = new ArrayList<>();
    for (Answer answer : answers(looking, "\"\"", NUL, "\"n\" * 300", "\"d/\" * 2500 + \"f\"")) {
      String shown = List.of("``", "`a\u2400b`", "`nnnn", "`d/d/d").get(answer.path());
      String reason = REASONS.get(answer.path());
      boolean told =
          QUESTIONS.contains(answer.name())
              || answer.message().startsWith("cannot ")
                  && answer.message().contains(shown)
                  && answer.message().contains(reason);
      if (!answer.failed() || !told) {
        wrong.add(answer.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsNoFileWithContentIsAFailureOfEveryReader() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "no devices here");
    Files.createSymbolicLink(directory.resolve("loop"), Path.of("pool"));
    Files.createSymbolicLink(directory.resolve("pool"), Path.of("loop"));
    List<Builtin> readers =
        takingPaths().stream().filter(one -> READERS.contains(one.name())).toList();
    assertEquals(READERS.size(), readers.size());
    List<String> wrong = new ArrayList<>();
    for (Answer answer : answers(readers, "\".\"", "\"loop\"", "\"/dev/zero\"", "\"plain/x\"")) {
      String shown = List.of("`.`", "`loop`", "`/dev/zero`", "`plain/x`").get(answer.path());
      if (!answer.failed() || !answer.message().contains(shown)) {
        wrong.add(answer.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void contentThatIsNotTextIsAFailureOfEveryReaderOfTexts() throws IOException {
    Files.write(directory.resolve("bad"), new byte[] {'a', (byte) 0xC3, 0x28});
    List<Builtin> readers =
        takingPaths().stream().filter(one -> TEXT_READERS.contains(one.name())).toList();
    assertEquals(TEXT_READERS.size(), readers.size());
    for (Answer answer : answers(readers, "\"bad\"")) {
      assertTrue(answer.failed(), answer.toString());
      assertTrue(
          answer.message().equals("cannot read `bad`: not valid UTF-8 at byte 1"),
          answer.toString());
    }
  }

  @Test
  void filesOfTheSystemWithoutASizeAreReadByEveryReader() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/version")), "no /proc here");
    List<Builtin> readers =
        takingPaths().stream().filter(one -> READERS.contains(one.name())).toList();
    for (Answer answer : answers(readers, "\"/proc/version\"", "\"/dev/null\"")) {
      boolean emptyAnswer = answer.name().equals("native_fs_read_string") && answer.path() == 1;
      assertTrue(!answer.failed() || emptyAnswer, answer.toString());
    }
  }
}
