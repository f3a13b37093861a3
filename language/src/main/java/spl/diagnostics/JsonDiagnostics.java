// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import spl.source.SourceText;
import spl.source.Span;

/** Writes diagnostics as JSON, one object each. */
public final class JsonDiagnostics {
  private final SourceText source;

  /** Writes findings of one source text. */
  public JsonDiagnostics(SourceText source) {
    this.source = source;
  }

  /** An array of all diagnostics. */
  public String render(List<Diagnostic> diagnostics) {
    return array(diagnostics, this::render);
  }

  /** One diagnostic as an object. */
  public String render(Diagnostic diagnostic) {
    return "{"
        + head(diagnostic.severity(), diagnostic.code(), diagnostic.title())
        + ","
        + text("file", source.name())
        + ","
        + place(source, diagnostic.span())
        + ",\"labels\":"
        + array(diagnostic.labels(), this::label)
        + ",\"notes\":"
        + array(diagnostic.notes(), JsonDiagnostics::quoted)
        + ",\"fixes\":"
        + array(diagnostic.helps(), this::fix)
        + "}";
  }

  /** One diagnostic of a running program, with the functions that were running. */
  public String render(Diagnostic diagnostic, List<StackEntry> stack) {
    String object = render(diagnostic);
    return object.substring(0, object.length() - 1) + "," + stack(stack) + "}";
  }

  /** What has no place, with nulls where others tell theirs. */
  static String placeless(PlacelessReport report, List<StackEntry> stack) {
    return "{"
        + head(report.code().severity(), report.code(), report.title())
        + ",\"file\":null,\"line\":null,\"column\":null,\"end_line\":null,\"end_column\":null,"
        + "\"labels\":[],\"notes\":"
        + array(report.notes(), JsonDiagnostics::quoted)
        + ",\"fixes\":"
        + array(report.helps(), help -> "{" + text("title", help) + ",\"edits\":[]}")
        + ","
        + stack(stack)
        + "}";
  }

  private static String head(Severity severity, Code code, String title) {
    return text("severity", severity.label())
        + ","
        + text("code", code.id())
        + ","
        + text("message", title);
  }

  private static String stack(List<StackEntry> entries) {
    return "\"stack\":" + array(entries, JsonDiagnostics::entry);
  }

  private static String entry(StackEntry entry) {
    return "{"
        + text("function", entry.function())
        + ","
        + text("file", entry.file().name())
        + ",\"line\":"
        + entry.file().line(entry.offset())
        + ",\"column\":"
        + entry.file().column(entry.offset())
        + "}";
  }

  private String label(Label label) {
    SourceText file = label.source() == null ? source : label.source();
    return "{"
        + text("file", file.name())
        + ","
        + place(file, label.span())
        + ","
        + text("text", label.text())
        + ",\"primary\":"
        + label.primary()
        + "}";
  }

  private String fix(Help help) {
    return "{" + text("title", help.text()) + ",\"edits\":" + array(help.edits(), this::edit) + "}";
  }

  private String edit(Edit edit) {
    return "{" + place(source, edit.span()) + "," + text("text", edit.replacement()) + "}";
  }

  private static String place(SourceText file, Span span) {
    return "\"line\":"
        + file.line(span.start())
        + ",\"column\":"
        + file.column(span.start())
        + ",\"end_line\":"
        + file.line(span.end())
        + ",\"end_column\":"
        + file.column(span.end());
  }

  private static <T> String array(List<T> elements, Function<T, String> element) {
    return elements.stream().map(element).collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String name, String value) {
    return quoted(name) + ":" + quoted(value);
  }

  /** A text as JSON writes it. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
