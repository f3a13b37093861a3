// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import java.util.ArrayList;
import java.util.List;

/** One line for each file: what part of it was reached, and which lines were not. */
final class SummaryTable {
  private static final String GAP = "  ";

  private final CoverageReport report;

  SummaryTable(CoverageReport report) {
    this.report = report;
  }

  String text() {
    if (report.files().isEmpty()) {
      return "\nCoverage: the specs read no other file\n";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Coverage", "lines", "functions", "branches", "not reached"));
    for (CoveredFile f : report.files()) {
      rows.add(
          List.of(
              f.path(),
              f.countedLines().shown(),
              f.countedFunctions().shown(),
              f.countedBranches().shown(),
              f.missing()));
    }
    rows.add(
        List.of(
            "total",
            report.total(CoveredFile::countedLines).shown(),
            report.total(CoveredFile::countedFunctions).shown(),
            report.total(CoveredFile::countedBranches).shown(),
            ""));
    return "\n" + aligned(rows);
  }

  /** Columns as wide as their widest cell: the first from the left, the others from the right. */
  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        String space = " ".repeat(width - row.get(i).length());
        boolean left = i == 0 || i == row.size() - 1;
        line.append(i == 0 ? "" : GAP).append(left ? row.get(i) + space : space + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
