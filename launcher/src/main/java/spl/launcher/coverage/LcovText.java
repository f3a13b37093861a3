// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The text form that editors and {@code genhtml} read. */
final class LcovText {
  private final CoverageReport report;

  LcovText(CoverageReport report) {
    this.report = report;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    report.files().forEach(file -> file(file, out));
    return out.toString();
  }

  private static void file(CoveredFile file, StringBuilder out) {
    line(out, "TN:");
    line(out, "SF:%s", Path.of(file.path()).toAbsolutePath());
    for (CoveredFile.Place f : file.functions()) {
      line(out, "FN:%d,%s", f.line(), f.name());
      line(out, "FNDA:%d,%s", times(f.reached()), f.name());
    }
    totals(out, "FN", file.countedFunctions());
    List<CoveredFile.Place> branches = file.branches();
    for (int i = 0; i < branches.size(); i++) {
      CoveredFile.Place branch = branches.get(i);
      line(out, "BRDA:%d,0,%d,%d", branch.line(), i, times(branch.reached()));
    }
    totals(out, "BR", file.countedBranches());
    for (Map.Entry<Integer, Boolean> l : file.lines().entrySet()) {
      line(out, "DA:%d,%d", l.getKey(), times(l.getValue()));
    }
    totals(out, "L", file.countedLines());
    line(out, "end_of_record");
  }

  private static void totals(StringBuilder out, String what, Counted counted) {
    line(out, "%sF:%d", what, counted.all());
    line(out, "%sH:%d", what, counted.reached());
  }

  /** Whether a place was reached is known, not how often. */
  private static int times(boolean reached) {
    return reached ? 1 : 0;
  }

  private static void line(StringBuilder out, String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
