// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.List;

/** The words that name a command rather than a file. */
final class CommandNames {
  static final List<String> ALL =
      List.of(
          "run",
          "test",
          "doctest",
          "check",
          "ast",
          "tokens",
          "repl",
          "info",
          "explain",
          "init",
          "completion",
          "help");

  private CommandNames() {}

  static boolean contains(String word) {
    return ALL.contains(word);
  }
}
