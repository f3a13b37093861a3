// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import spl.source.SourceText;
import spl.source.Span;

/** Writes the lines of one file that labels point at, with their underlines. */
final class ExcerptWriter {
  private final SourceText source;
  private final int width;
  private final StringBuilder out;
  private List<Span> barred = List.of();

  ExcerptWriter(SourceText source, int width, StringBuilder out) {
    this.source = source;
    this.width = width;
    this.out = out;
  }

  void write(List<Label> labels) {
    TreeMap<Integer, List<Label>> lines = new TreeMap<>();
    for (Label label : labels) {
      lines
          .computeIfAbsent(source.line(label.span().start()), line -> new ArrayList<>())
          .add(label);
      lines.computeIfAbsent(lastLine(label.span()), line -> new ArrayList<>());
    }
    barred = labels.stream().map(Label::span).filter(this::isLong).toList();
    empty();
    int previous = -1;
    for (int line : lines.keySet()) {
      if (previous > 0 && line == previous + 2) {
        line(line - 1);
      } else if (previous > 0 && line > previous + 1) {
        out.append("...\n");
      }
      line(line);
      List<Label> here = new ArrayList<>(lines.get(line));
      here.sort(Comparator.comparingInt((Label label) -> label.span().start()).reversed());
      here.forEach(label -> underline(line, label));
      previous = line;
    }
  }

  private void empty() {
    out.append(" ".repeat(width + 1)).append("|\n");
  }

  private void line(int line) {
    String number = Integer.toString(line);
    out.append(" ".repeat(width - number.length())).append(number).append(" | ");
    if (!barred.isEmpty()) {
      boolean inside = barred.stream().anyMatch(span -> isBehindFirstLine(span, line));
      out.append(inside ? "| " : "  ");
    }
    out.append(DisplayColumns.expand(source.lineText(line)).stripTrailing());
    int end = out.length();
    while (out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }

  private void underline(int line, Label label) {
    String text = source.lineText(line);
    int start = Math.min(label.span().start() - source.lineStart(line), text.length());
    int end = Math.min(label.span().end() - source.lineStart(line), text.length());
    int from = DisplayColumns.width(text, start);
    int to = Math.max(from + 1, isLong(label.span()) ? 0 : DisplayColumns.width(text, end));
    out.append(" ".repeat(width + 1)).append("| ");
    if (isLong(label.span())) {
      out.append(" ").append("_".repeat(from + 1));
    } else {
      out.append(" ".repeat(from + (barred.isEmpty() ? 0 : 2)));
    }
    out.append((label.primary() ? "^" : "-").repeat(to - from));
    if (!label.text().isEmpty()) {
      out.append(' ').append(label.text());
    }
    out.append('\n');
  }

  private boolean isLong(Span span) {
    return lastLine(span) > source.line(span.start());
  }

  private boolean isBehindFirstLine(Span span, int line) {
    return line > source.line(span.start()) && line <= lastLine(span);
  }

  private int lastLine(Span span) {
    return source.line(Math.max(span.start(), span.end() - 1));
  }
}
