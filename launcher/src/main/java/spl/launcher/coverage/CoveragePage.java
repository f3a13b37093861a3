// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import static spl.launcher.spec.XmlText.escaped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One page that shows all files, their lines coloured by whether they were reached. */
final class CoveragePage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Coverage</title><style>
      body { font-family: sans-serif; margin: 2em; color: #222; background: #fff }
      table { border-collapse: collapse } td, th { padding: .2em 1em; text-align: right }
      td:first-child, th:first-child { text-align: left }
      pre { margin: 0; counter-reset: line } pre span { display: block; padding-left: .5em }
      pre span::before { counter-increment: line; content: counter(line); display: inline-block;
        width: 4em; color: #888 }
      .yes { background: #dfd } .no { background: #fdd }
      </style></head><body>
      <h1>Coverage</h1>
      <table><tr><th>file</th><th>lines</th><th>functions</th><th>branches</th></tr>
      """;

  private final CoverageReport report;

  CoveragePage(CoverageReport report) {
    this.report = report;
  }

  String text() {
    StringBuilder out = new StringBuilder(HEAD);
    for (CoveredFile f : report.files()) {
      String link = "<a href=\"#" + escaped(f.path()) + "\">" + escaped(f.path()) + "</a>";
      row(out, link, f.countedLines(), f.countedFunctions(), f.countedBranches());
    }
    row(
        out,
        "total",
        report.total(CoveredFile::countedLines),
        report.total(CoveredFile::countedFunctions),
        report.total(CoveredFile::countedBranches));
    out.append("</table>\n");
    report.files().forEach(file -> source(file, out));
    return out.append("</body></html>\n").toString();
  }

  private static void row(StringBuilder out, String first, Counted... counted) {
    out.append("<tr><td>").append(first).append("</td>");
    for (Counted c : counted) {
      out.append("<td>").append(c.shown()).append("</td>");
    }
    out.append("</tr>\n");
  }

  private static void source(CoveredFile file, StringBuilder out) {
    out.append("<h2 id=\"").append(escaped(file.path())).append("\">");
    out.append(escaped(file.path())).append("</h2>\n<pre>");
    int number = 0;
    for (String line : lines(file)) {
      Boolean reached = file.lines().get(++number);
      String kind = reached == null ? "" : reached ? " class=\"yes\"" : " class=\"no\"";
      out.append("<span").append(kind).append('>').append(escaped(line)).append("</span>");
    }
    out.append("</pre>\n");
  }

  private static List<String> lines(CoveredFile file) {
    try {
      return Files.readAllLines(Path.of(file.path()));
    } catch (IOException gone) {
      return List.of("(the file cannot be read any more)");
    }
  }
}
