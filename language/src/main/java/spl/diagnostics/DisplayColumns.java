// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

/** Widths of characters on a terminal: wide ones count 2, combining ones 0, tabs up to 4. */
final class DisplayColumns {
  private static final int TAB = 4;

  private DisplayColumns() {}

  /** The columns that the first characters of a line take. */
  static int width(String line, int end) {
    int width = 0;
    for (int i = 0; i < end; ) {
      int c = line.codePointAt(i);
      width += c == '\t' ? TAB - width % TAB : of(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** The line with spaces instead of tabs. */
  static String expand(String line) {
    if (line.indexOf('\t') < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        out.append(" ".repeat(TAB - width(line, i) % TAB));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static int of(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** Ideographs, syllables, full-width forms and pictographs. */
  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0x1F300 && c <= 0x1FAFF
        || c >= 0x20000 && c <= 0x3FFFD;
  }
}
