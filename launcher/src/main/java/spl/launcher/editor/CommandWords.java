// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.util.List;
import spl.launcher.repl.Assistant.Suggestion;
import spl.launcher.repl.Repl;

/** Completes the word behind the colon of a command. */
final class CommandWords {
  private CommandWords() {}

  static List<Suggestion> complete(String line, int cursor) {
    String typed = line.substring(0, cursor);
    if (!typed.matches(":[a-z]*")) {
      return List.of();
    }
    return Repl.commandNames().stream()
        .filter(name -> name.startsWith(typed.substring(1)))
        .map(name -> new Suggestion(1, name, "command", ""))
        .toList();
  }
}
