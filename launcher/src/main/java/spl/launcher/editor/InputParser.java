// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import spl.launcher.repl.Assistant;
import spl.launcher.repl.Assistant.Suggestion;

/** Tells the terminal library what to complete; when an input ends is decided by the keys. */
final class InputParser implements Parser {
  private final Supplier<? extends Assistant> assistant;

  InputParser(Supplier<? extends Assistant> assistant) {
    this.assistant = assistant;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context != ParseContext.COMPLETE) {
      return new TypedInput(line, cursor, cursor, List.of());
    }
    List<Suggestion> suggestions = CommandWords.complete(line, cursor);
    if (suggestions.isEmpty()) {
      suggestions = assistant.get().complete(line, cursor);
    }
    int start = suggestions.isEmpty() ? cursor : suggestions.getFirst().start();
    return new TypedInput(line, cursor, start, suggestions);
  }

  /** Nothing is quoted by a backslash. */
  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }
}
