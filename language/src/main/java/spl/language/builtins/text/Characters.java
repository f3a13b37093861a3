// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.IntPredicate;
import spl.language.values.SplText;

/** Classes of characters, and scans of texts by them. */
final class Characters {
  private Characters() {}

  /** Whether a character is white space. */
  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Whether all characters of a text that has any are of a class. */
  static boolean all(TruffleString text, IntPredicate kind) {
    int length = SplText.length(text);
    for (int i = 0; i < length; i++) {
      if (!kind.test(SplText.codePointAt(text, i))) {
        return false;
      }
    }
    return length > 0;
  }

  /** Whether a text has a cased letter and none of the other case. */
  static boolean isCased(TruffleString text, IntPredicate wanted, IntPredicate other) {
    boolean found = false;
    int length = SplText.length(text);
    for (int i = 0; i < length; i++) {
      int c = SplText.codePointAt(text, i);
      if (other.test(c)) {
        return false;
      }
      found |= wanted.test(c);
    }
    return found;
  }

  /** The text without characters of a class at its ends. */
  static TruffleString strip(TruffleString text, IntPredicate kind, boolean start, boolean end) {
    int from = 0;
    int to = SplText.length(text);
    while (start && from < to && kind.test(SplText.codePointAt(text, from))) {
      from++;
    }
    while (end && from < to && kind.test(SplText.codePointAt(text, to - 1))) {
      to--;
    }
    return SplText.substring(text, from, to);
  }

  /** The code points of a text. */
  static int[] codePoints(TruffleString text) {
    int[] codePoints = new int[SplText.length(text)];
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = SplText.codePointAt(text, i);
    }
    return codePoints;
  }

  /** A text of code points. */
  static TruffleString text(int[] codePoints) {
    return TruffleString.fromIntArrayUTF32Uncached(codePoints);
  }
}
