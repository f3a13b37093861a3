// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every valid program of the repository, and those of the contract where it lies beside it. */
public final class SourcePrograms {
  private static final Path ROOT = Path.of(System.getProperty("spl.root", ".."));
  private static final Pattern TITLE = Pattern.compile("(?m)^#?== .*\n|^=== .*\n");

  private SourcePrograms() {}

  /** The programs of all tables, specs, examples and library modules. */
  static List<String> all() {
    List<String> programs = new ArrayList<>(files());
    programs.addAll(tables());
    return programs;
  }

  /** The programs of all tables, which need no library. */
  public static List<String> tables() {
    List<String> programs = new ArrayList<>();
    programs.addAll(tables("language/src/test/resources/spl/language/programs", ".txt"));
    programs.addAll(tables("tests-spl/src/test/dialects", ".txt"));
    programs.addAll(table(ROOT.resolve("language/src/test/resources/spl/syntax/trees.txt")));
    programs.addAll(table(ROOT.resolve("../shared/spec/language.md")));
    return programs.stream().filter(text -> !text.isBlank()).toList();
  }

  /** The texts of all files of programs in the repository that are meant to be accepted. */
  static List<String> files() {
    return Stream.of("tests-spl/src/test/spl", "stdlib/src/main/spl", "stdlib/examples")
        .flatMap(folder -> walk(ROOT.resolve(folder), ".spl").stream())
        .map(SourcePrograms::read)
        .filter(text -> !text.startsWith("# expect error"))
        .toList();
  }

  private static List<String> tables(String folder, String ending) {
    return walk(ROOT.resolve(folder), ending).stream()
        .flatMap(path -> table(path).stream())
        .toList();
  }

  /** The programs of a table; what follows a line of dashes or a fence is no program. */
  private static List<String> table(Path path) {
    if (!Files.exists(path)) {
      return List.of();
    }
    return TITLE
        .splitAsStream(read(path))
        .skip(1)
        .map(part -> part.split("(?m)^(---|```)", 2)[0])
        .toList();
  }

  private static List<Path> walk(Path folder, String ending) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
