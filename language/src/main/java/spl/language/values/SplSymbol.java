// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;

/** A symbol such as {@code :ok}, which equals the text of its name. */
public final class SplSymbol {
  private final String name;
  private final TruffleString text;

  /** The symbol of a name. */
  public SplSymbol(String name) {
    this.name = name;
    this.text = SplText.of(name);
  }

  /** The name without the colon. */
  public String name() {
    return name;
  }

  /** The name without the colon as a guest text. */
  public TruffleString text() {
    return text;
  }

  @Override
  public String toString() {
    return ":" + name;
  }
}
