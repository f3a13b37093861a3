// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Locale;
import spl.language.values.Guest;
import spl.language.values.display.Display;

/** How hosts and the prompt show values. */
public enum Echo {
  /** As {@code print} would. */
  DISPLAY,
  /** With quotes around texts. */
  DEBUG,
  /** Not at all: who evaluates an input shows its value. */
  NONE;

  /** The option's value. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  @TruffleBoundary
  String show(Guest guest, Object value) {
    return this == DISPLAY ? Display.display(guest, value) : Display.debug(guest, value);
  }
}
