// SPDX-License-Identifier: Apache-2.0
package spl.language;

import java.util.List;

/** The files that a program was read from. */
public final class ProgramFiles {
  private ProgramFiles() {}

  /** The paths of the program's own file and of its modules so far, in alphabetical order. */
  public static List<String> of(SplContext context) {
    return context.modules().files();
  }
}
