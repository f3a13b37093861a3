// SPDX-License-Identifier: Apache-2.0
package spl.language.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program and what it does, from a table in the test resources.
 *
 * <p>A program starts at {@code #== title}; {@code #=> } is a line of its output, {@code #=! } its
 * exit status, {@code #=* } a part of what it reports.
 */
record LanguageProgram(String title, String code, String output, int status, List<String> report) {
  private static final Path TABLES = Path.of("src/test/resources/spl/language/programs");

  /** All programs of all tables, in the order of the tables' names. */
  static List<LanguageProgram> all() {
    try (Stream<Path> tables = Files.list(TABLES)) {
      return tables.sorted().flatMap(LanguageProgram::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<LanguageProgram> read(Path table) {
    try {
      String name = table.getFileName().toString().replace(".txt", "");
      List<LanguageProgram> programs = new ArrayList<>();
      for (String part : Files.readString(table).split("(?m)^#== ")) {
        if (!part.isEmpty()) {
          programs.add(parse(name, part.lines().toList()));
        }
      }
      return programs.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LanguageProgram parse(String table, List<String> lines) {
    StringBuilder code = new StringBuilder();
    StringBuilder output = new StringBuilder();
    List<String> report = new ArrayList<>();
    int status = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("#=>")) {
        output.append(line.length() > 4 ? line.substring(4) : "").append('\n');
      } else if (line.startsWith("#=! ")) {
        status = Integer.parseInt(line.substring(4).strip());
      } else if (line.startsWith("#=* ")) {
        report.add(line.substring(4));
      } else {
        code.append(line).append('\n');
      }
    }
    String title = table + ": " + lines.getFirst();
    return new LanguageProgram(title, code.toString(), output.toString(), status, report);
  }

  @Override
  public String toString() {
    return title;
  }
}
