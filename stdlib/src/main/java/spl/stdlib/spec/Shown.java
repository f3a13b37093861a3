// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import spl.language.SplContext;
import spl.language.values.display.Display;

/** How messages show values: as a program would write them, long ones cut. */
final class Shown {
  /** Longer forms fill the screen; the contract of the framework names this length. */
  static final int LIMIT = 120;

  private Shown() {}

  static String of(SplContext context, Object value) {
    return cut(Display.debug(context, value));
  }

  static String cut(String text) {
    return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "…";
  }
}
