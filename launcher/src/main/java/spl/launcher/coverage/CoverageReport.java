// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What was reached of all files that a run has read, spec files left out. */
public final class CoverageReport {
  private static final int COLUMNS = 5;
  private static final int NAME = 4;

  private final List<CoveredFile> files;

  private CoverageReport(Collection<CoveredFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * A report.
   *
   * @param rows as the language tells them: path, kind, line, reached, name, with tabs between
   * @param wanted which paths count
   */
  public static CoverageReport of(List<String> rows, Predicate<Path> wanted) {
    SortedMap<String, CoveredFile> files = new TreeMap<>();
    for (String row : rows) {
      String[] cells = row.split("\t", COLUMNS);
      Path path = Path.of(cells[0]);
      if (wanted.test(path)) {
        CoveredFile.Place place =
            new CoveredFile.Place(
                Integer.parseInt(cells[2]), cells[NAME], Boolean.parseBoolean(cells[3]));
        files.computeIfAbsent(shown(path), CoveredFile::new).add(cells[1], place);
      }
    }
    return new CoverageReport(files.values());
  }

  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return (path.startsWith(here) ? here.relativize(path) : path).toString();
  }

  List<CoveredFile> files() {
    return files;
  }

  Counted total(Function<CoveredFile, Counted> what) {
    return files.stream().map(what).reduce(new Counted(0, 0), Counted::and);
  }

  /** Whether fewer lines were reached than a percentage. */
  public boolean isBelow(double least) {
    return total(CoveredFile::countedLines).percent() < least;
  }

  /** What to say when too few lines were reached. */
  public String shortfall(double least) {
    return "error: coverage of lines is "
        + total(CoveredFile::countedLines).shown()
        + ", less than the "
        + (least == Math.rint(least) ? "" + (long) least : "" + least)
        + " % that --coverage-min asks for";
  }

  /**
   * Writes the reports that go to files and answers what is to be shown.
   *
   * @throws IOException when a file cannot be written; its message is for people
   */
  public String write(CoverageOptions options) throws IOException {
    StringBuilder shown = new StringBuilder();
    List<String> written = new ArrayList<>();
    for (Map.Entry<CoverageOptions.Form, String> file : contents(options).entrySet()) {
      Path path = Path.of(options.folder()).resolve(name(file.getKey()));
      try {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, file.getValue());
      } catch (IOException unwritable) {
        throw new IOException("cannot write the coverage report '" + path + "'", unwritable);
      }
      written.add(path.toString());
    }
    shown.append(new SummaryTable(this).text());
    written.forEach(path -> shown.append("coverage written to ").append(path).append('\n'));
    return shown.toString();
  }

  private Map<CoverageOptions.Form, String> contents(CoverageOptions options) {
    Map<CoverageOptions.Form, String> contents = new TreeMap<>();
    for (CoverageOptions.Form form : options.forms()) {
      switch (form) {
        case LCOV -> contents.put(form, new LcovText(this).text());
        case JSON -> contents.put(form, new CoverageJson(this).text());
        case HTML -> contents.put(form, new CoveragePage(this).text());
        case COBERTURA -> contents.put(form, new CoberturaText(this).text());
        case SUMMARY -> {}
      }
    }
    return contents;
  }

  private static String name(CoverageOptions.Form form) {
    return switch (form) {
      case LCOV -> "lcov.info";
      case HTML -> "index.html";
      case COBERTURA -> "cobertura.xml";
      case JSON, SUMMARY -> "coverage." + form.name().toLowerCase(Locale.ROOT);
    };
  }
}
