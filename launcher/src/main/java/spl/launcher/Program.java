// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;

/** Where the text of a program comes from. */
sealed interface Program {
  /** A file that the user named. */
  record File(Path path) implements Program {}

  /** Text on the command line; {@code option} is the word that announced it. */
  record Code(String option, String text) implements Program {}

  /** Everything that standard input holds. */
  record StandardInput() implements Program {}
}
