// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import static spl.launcher.spec.XmlText.attribute;

import java.nio.file.Path;

/** The XML that build servers read. */
final class CoberturaText {
  private final CoverageReport report;

  CoberturaText(CoverageReport report) {
    this.report = report;
  }

  String text() {
    Counted lines = report.total(CoveredFile::countedLines);
    Counted branches = report.total(CoveredFile::countedBranches);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<coverage");
    out.append(rates(lines, branches));
    out.append(attribute("lines-covered", "" + lines.reached()));
    out.append(attribute("lines-valid", "" + lines.all()));
    out.append(attribute("branches-covered", "" + branches.reached()));
    out.append(attribute("branches-valid", "" + branches.all()));
    out.append(attribute("complexity", "0")).append(attribute("version", "1"));
    out.append(attribute("timestamp", "" + System.currentTimeMillis())).append(">\n  <sources>");
    out.append("<source>").append(Path.of("").toAbsolutePath()).append("</source></sources>\n");
    out.append("  <packages>\n    <package").append(attribute("name", "."));
    out.append(rates(lines, branches)).append(attribute("complexity", "0")).append(">\n");
    out.append("      <classes>\n");
    report.files().forEach(file -> file(file, out));
    out.append("      </classes>\n    </package>\n  </packages>\n</coverage>\n");
    return out.toString();
  }

  private static void file(CoveredFile file, StringBuilder out) {
    out.append("        <class").append(attribute("name", file.path()));
    out.append(attribute("filename", file.path()));
    out.append(rates(file.countedLines(), file.countedBranches()));
    out.append(attribute("complexity", "0")).append(">\n          <methods>\n");
    for (CoveredFile.Place f : file.functions()) {
      Counted one = new Counted(f.reached() ? 1 : 0, 1);
      out.append("            <method").append(attribute("name", f.name()));
      out.append(attribute("signature", "")).append(rates(one, one));
      out.append(attribute("complexity", "0"))
          .append("><lines>")
          .append(line(f.line(), f.reached()));
      out.append("</lines></method>\n");
    }
    out.append("          </methods>\n          <lines>\n");
    file.lines()
        .forEach(
            (line, reached) -> out.append("            ").append(line(line, reached)).append('\n'));
    out.append("          </lines>\n        </class>\n");
  }

  private static String line(int line, boolean reached) {
    return "<line"
        + attribute("number", "" + line)
        + attribute("hits", reached ? "1" : "0")
        + attribute("branch", "false")
        + "/>";
  }

  private static String rates(Counted lines, Counted branches) {
    return attribute("line-rate", lines.rate()) + attribute("branch-rate", branches.rate());
  }
}
