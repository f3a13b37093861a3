// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.List;
import java.util.stream.Collectors;
import spl.source.SourceText;

/** Writes diagnostics as results of the Static Analysis Results Interchange Format 2.1.0. */
public final class SarifResults {
  private final SourceText source;

  /** Writes findings of one source text. */
  public SarifResults(SourceText source) {
    this.source = source;
  }

  /** The results of the findings, without brackets around them. */
  public String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::result).collect(Collectors.joining(","));
  }

  private String result(Diagnostic found) {
    int start = found.span().start();
    int end = found.span().end();
    return "{\"ruleId\":\""
        + found.code().id()
        + "\",\"level\":\""
        + (found.isError() ? "error" : "warning")
        + "\",\"message\":{\"text\":"
        + JsonDiagnostics.quoted(found.title())
        + "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
        + JsonDiagnostics.quoted(source.name())
        + "},\"region\":{\"startLine\":"
        + source.line(start)
        + ",\"startColumn\":"
        + source.column(start)
        + ",\"endLine\":"
        + source.line(end)
        + ",\"endColumn\":"
        + source.column(end)
        + "}}}]}";
  }
}
