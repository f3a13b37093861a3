// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;

/** Builds a text piece by piece; a guest error when it gets too large. */
public final class TextBuilder {
  private final TruffleStringBuilderUTF32 out = TruffleStringBuilder.createUTF32();
  private long length;

  /** Appends a text. */
  public TextBuilder append(TruffleString text) {
    length += SplText.length(text);
    SplText.checkLength(length);
    out.appendStringUncached(text);
    return this;
  }

  /** Appends the characters of a text from one index to before another. */
  public TextBuilder append(TruffleString text, int from, int to) {
    return from < to ? append(SplText.substring(text, from, to)) : this;
  }

  /** Appends a character. */
  public TextBuilder appendCodePoint(int codePoint) {
    length++;
    SplText.checkLength(length);
    out.appendCodePointUncached(codePoint);
    return this;
  }

  /** The text so far. */
  public TruffleString build() {
    return out.toStringUncached();
  }
}
