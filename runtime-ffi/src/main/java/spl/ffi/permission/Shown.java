// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

/** What a program names, shown to a person who decides by it: nothing in it can move the cursor. */
final class Shown {
  private Shown() {}

  /** The text with a question mark for everything that is not a plain visible character. */
  static String plainly(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(isHarmless(c) ? c : '?'));
    return shown.toString();
  }

  /** Whether a terminal writes the character and does nothing else. */
  static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
