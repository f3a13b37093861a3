// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spl.source.SourceText;

/** Writes diagnostics as plain text with excerpts of the source. */
public final class DiagnosticRenderer {
  /** More excerpts are not read. */
  private static final int MAX_EXCERPTS = 4;

  private final SourceText source;

  /** Renders findings of one source text. */
  public DiagnosticRenderer(SourceText source) {
    this.source = source;
  }

  /** One diagnostic; ends with a line break. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    out.append(diagnostic.severity().label()).append('[').append(diagnostic.code().id());
    out.append("]: ").append(diagnostic.title()).append('\n');
    Map<SourceText, List<Label>> files = byFile(diagnostic);
    int width = gutter(files);
    int start = diagnostic.span().start();
    out.append(" ".repeat(width)).append("--> ").append(source.name()).append(':');
    out.append(source.line(start)).append(':').append(source.column(start)).append('\n');
    boolean first = true;
    for (Map.Entry<SourceText, List<Label>> file : files.entrySet()) {
      if (!first) {
        int place = file.getValue().getFirst().span().start();
        out.append(" ".repeat(width)).append("::: ").append(file.getKey().name()).append(':');
        out.append(file.getKey().line(place)).append(':').append(file.getKey().column(place));
        out.append('\n');
      }
      first = false;
      new ExcerptWriter(file.getKey(), width, out).write(file.getValue());
    }
    advice(diagnostic, width, out);
    return out.toString();
  }

  /** All diagnostics with empty lines between them, and how many were left out. */
  public String render(List<Diagnostic> diagnostics, int suppressed) {
    List<String> parts = new ArrayList<>();
    diagnostics.forEach(diagnostic -> parts.add(render(diagnostic)));
    if (suppressed > 0) {
      parts.add(suppressed == 1 ? "1 more error\n" : suppressed + " more errors\n");
    }
    return String.join("\n", parts);
  }

  private Map<SourceText, List<Label>> byFile(Diagnostic diagnostic) {
    Map<SourceText, List<Label>> files = new LinkedHashMap<>();
    for (Label label : diagnostic.labels().stream().limit(MAX_EXCERPTS).toList()) {
      SourceText file = label.source() == null ? source : label.source();
      files.computeIfAbsent(file, unused -> new ArrayList<>()).add(label);
    }
    return files;
  }

  private static int gutter(Map<SourceText, List<Label>> files) {
    int last = 1;
    for (Map.Entry<SourceText, List<Label>> file : files.entrySet()) {
      for (Label label : file.getValue()) {
        last = Math.max(last, file.getKey().line(label.span().end()));
      }
    }
    return Integer.toString(last).length() + 1;
  }

  private void advice(Diagnostic diagnostic, int width, StringBuilder out) {
    if (diagnostic.helps().isEmpty() && diagnostic.notes().isEmpty()) {
      return;
    }
    String margin = " ".repeat(width + 1);
    out.append(margin).append("|\n");
    for (Help help : diagnostic.helps()) {
      out.append(margin).append("= help: ").append(help.text()).append('\n');
      if (!help.edits().isEmpty()) {
        change(help, margin, out);
      }
    }
    for (String note : diagnostic.notes()) {
      out.append(margin).append("= note: ").append(note).append('\n');
    }
  }

  /** The lines that an edit changes, before and after. */
  private void change(Help help, String margin, StringBuilder out) {
    Edit edit = help.edits().getFirst();
    int line = source.line(edit.span().start());
    if (help.edits().size() > 1 || source.line(edit.span().end()) != line) {
      return;
    }
    String before = source.lineText(line);
    int from = edit.span().start() - source.lineStart(line);
    int to = edit.span().end() - source.lineStart(line);
    if (to > before.length() || edit.replacement().indexOf('\n') >= 0) {
      return;
    }
    String after = before.substring(0, from) + edit.replacement() + before.substring(to);
    out.append(margin).append("    - ").append(before.strip()).append('\n');
    out.append(margin).append("    + ").append(after.strip()).append('\n');
  }
}
