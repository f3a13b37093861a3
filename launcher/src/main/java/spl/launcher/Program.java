// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;

/** Where the text of a program comes from. */
sealed interface Program {
  /** A file that the user named. */
  record File(Path path) implements Program {}

  /** Text on the command line; {@code name} is what messages about it call it. */
  record Code(String name, String text) implements Program {
    static final String EVALUATED = "-e";
    static final String PRINTED = "-p";
  }

  /** Everything that standard input holds. */
  record StandardInput() implements Program {}
}
