// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spl.launcher.spec.JsonText;

/** Everything that is known, as data. */
final class CoverageJson {
  private final CoverageReport report;

  CoverageJson(CoverageReport report) {
    this.report = report;
  }

  String text() {
    List<Object> files = new ArrayList<>();
    for (CoveredFile file : report.files()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("file", file.path());
      entry.put("lines", file.lines());
      entry.put("functions", places(file.functions()));
      entry.put("branches", places(file.branches()));
      files.add(entry);
    }
    Map<String, Object> total = new LinkedHashMap<>();
    total.put("lines", counted(report.total(CoveredFile::countedLines)));
    total.put("functions", counted(report.total(CoveredFile::countedFunctions)));
    total.put("branches", counted(report.total(CoveredFile::countedBranches)));
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("version", 1);
    whole.put("files", files);
    whole.put("total", total);
    return JsonText.of(whole) + "\n";
  }

  private static List<Object> places(List<CoveredFile.Place> places) {
    List<Object> entries = new ArrayList<>();
    for (CoveredFile.Place place : places) {
      Map<String, Object> entry = new LinkedHashMap<>();
      if (!place.name().isEmpty()) {
        entry.put("name", place.name());
      }
      entry.put("line", place.line());
      entry.put("reached", place.reached());
      entries.add(entry);
    }
    return entries;
  }

  private static Map<String, Object> counted(Counted counted) {
    return Map.of("reached", counted.reached(), "all", counted.all());
  }
}
