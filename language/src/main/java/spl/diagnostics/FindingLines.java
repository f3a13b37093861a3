// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.List;
import spl.source.SourceText;

/** Writes diagnostics as lines that continuous-integration services show beside the code. */
public final class FindingLines {
  private final SourceText source;

  /** Writes findings of one source text. */
  public FindingLines(SourceText source) {
    this.source = source;
  }

  /** One workflow command per diagnostic, each ending with a line break. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic found : diagnostics) {
      int start = found.span().start();
      int end = found.span().end();
      out.append("::").append(found.isError() ? "error" : "warning");
      out.append(" file=").append(escaped(source.name()).replace(":", "%3A").replace(",", "%2C"));
      out.append(",line=").append(source.line(start)).append(",col=").append(source.column(start));
      out.append(",endLine=").append(source.line(end));
      out.append(",endColumn=").append(source.column(end));
      out.append(",title=").append(found.code().id());
      out.append("::").append(escaped(found.title())).append('\n');
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
