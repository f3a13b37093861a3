// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** The encoding of guest texts and conversions at the host border. */
public final class SplText {
  /**
   * UTF-32, which TruffleString stores in one, two or four bytes a character: a character index is
   * then an array index, and ASCII converts to and from UTF-8 without work.
   */
  public static final TruffleString.Encoding ENCODING = TruffleString.Encoding.UTF_32;

  /** The empty text. */
  public static final TruffleString EMPTY = ENCODING.getEmpty();

  private SplText() {}

  /** A guest text with these characters. */
  @TruffleBoundary
  public static TruffleString of(String text) {
    return TruffleString.fromJavaStringUncached(text, ENCODING);
  }

  /** The characters of a guest text. */
  @TruffleBoundary
  public static String toJava(TruffleString text) {
    return text.toJavaStringUncached();
  }

  /** Whether two texts have the same characters. */
  public static boolean equal(TruffleString a, TruffleString b) {
    return a == b || a.equals(b);
  }

  /** The hash of a text. */
  public static int hash(TruffleString text) {
    return text.hashCode();
  }

  /** Number of characters (code points). */
  public static int length(TruffleString text) {
    return text.byteLength(ENCODING) >> 2;
  }
}
