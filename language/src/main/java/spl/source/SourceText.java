// SPDX-License-Identifier: Apache-2.0
package spl.source;

import java.util.Arrays;

/** The characters of one source file with its display name and line index. */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * Indexes a text.
   *
   * @param name how the source is called in messages, usually its path
   * @param text the characters, as read
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** How the source is called in messages. */
  public String name() {
    return name;
  }

  /** All characters. */
  public String text() {
    return text;
  }

  /** Number of lines, at least 1. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** 1-based line of an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** 1-based column of an offset in code points. */
  public int column(int offset) {
    int start = lineStarts[line(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /** The characters of a 1-based line without its line end. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /** Offset of the first character of a 1-based line. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The characters a span covers. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }
}
