// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.charset.StandardCharsets;
import spl.language.errors.SplErrors;

/** The encoding of guest texts and conversions at the host border. */
public final class SplText {
  /**
   * UTF-32, which TruffleString stores in one, two or four bytes a character: a character index is
   * then an array index, and ASCII converts to and from UTF-8 without work.
   */
  public static final TruffleString.Encoding ENCODING = TruffleString.Encoding.UTF_32;

  /** The empty text. */
  public static final TruffleString EMPTY = ENCODING.getEmpty();

  /** Most characters in a text: the framework counts four bytes a character in an int. */
  public static final int MAX_LENGTH = (1 << 29) - 16;

  /** Shorter texts are not checked against the memory there is. */
  private static final int SMALL = 1 << 20;

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

  /** The text of one character. */
  @TruffleBoundary
  public static TruffleString ofCodePoint(int codePoint) {
    return TruffleString.fromCodePointUncached(codePoint, ENCODING);
  }

  /** The code point of a character by its index. */
  @TruffleBoundary
  public static int codePointAt(TruffleString text, int index) {
    return text.codePointAtIndexUncached(index, ENCODING);
  }

  /** A character by its index. */
  @TruffleBoundary
  public static TruffleString charAt(TruffleString text, int index) {
    return ofCodePoint(codePointAt(text, index));
  }

  /** Joins two texts without copying; a guest error when too large. */
  @TruffleBoundary
  public static TruffleString concat(TruffleString a, TruffleString b) {
    checkLength((long) length(a) + length(b));
    return a.concatUncached(b, ENCODING, true);
  }

  /** A text over and over; a guest error when too large. */
  @TruffleBoundary
  public static TruffleString repeat(TruffleString text, long count) {
    int length = length(text);
    if (count <= 0 || length == 0) {
      return EMPTY;
    }
    checkLength(count > Long.MAX_VALUE / length ? Long.MAX_VALUE : count * length);
    return text.repeatUncached((int) count, ENCODING);
  }

  /** A guest error when a text would be longer than possible. */
  public static void checkLength(long length) {
    boolean fits = length <= SMALL || length <= Runtime.getRuntime().maxMemory();
    if (length > MAX_LENGTH || !fits) {
      throw SplErrors.tooLarge("text", length, null);
    }
  }

  /** The characters from one index to before another, not copied. */
  @TruffleBoundary
  public static TruffleString substring(TruffleString text, int from, int to) {
    if (from >= to) {
      return EMPTY;
    }
    return text.substringUncached(from, to - from, ENCODING, true);
  }

  /** Index of a part at or behind an index, or -1. */
  @TruffleBoundary
  public static int indexOf(TruffleString text, TruffleString part, int from) {
    if (part.isEmpty()) {
      return from <= length(text) ? from : -1;
    }
    return from >= length(text)
        ? -1
        : text.indexOfStringUncached(part, from, length(text), ENCODING);
  }

  /** A text from UTF-8; malformed bytes become replacement characters. */
  @TruffleBoundary
  public static TruffleString ofUtf8(byte[] bytes) {
    TruffleString utf8 =
        TruffleString.fromByteArrayUncached(bytes, TruffleString.Encoding.UTF_8, true);
    if (!utf8.isValidUncached(TruffleString.Encoding.UTF_8)) {
      return of(new String(bytes, StandardCharsets.UTF_8));
    }
    return utf8.switchEncodingUncached(ENCODING);
  }

  /** The UTF-8 bytes of a text. */
  @TruffleBoundary
  public static byte[] toUtf8(TruffleString text) {
    TruffleString utf8 = text.switchEncodingUncached(TruffleString.Encoding.UTF_8);
    return utf8.copyToByteArrayUncached(TruffleString.Encoding.UTF_8);
  }

  /** Number of UTF-8 bytes of a text. */
  @TruffleBoundary
  public static int utf8Length(TruffleString text) {
    return text.switchEncodingUncached(TruffleString.Encoding.UTF_8)
        .byteLength(TruffleString.Encoding.UTF_8);
  }
}
