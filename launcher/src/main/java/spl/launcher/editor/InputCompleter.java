// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import spl.launcher.repl.Assistant.Suggestion;

/** Shows the suggestions that were found when the input was looked at. */
final class InputCompleter implements Completer {
  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line instanceof TypedInput input) {
      for (Suggestion suggestion : input.suggestions()) {
        candidates.add(candidate(suggestion));
      }
    }
  }

  /** Without a space behind it: what follows a name is for the person to say. */
  private static Candidate candidate(Suggestion suggestion) {
    return new Candidate(
        suggestion.word(), suggestion.word(), null, description(suggestion), null, null, false);
  }

  private static @Nullable String description(Suggestion suggestion) {
    String text = (suggestion.kind() + " " + suggestion.detail()).strip();
    return text.isEmpty() ? null : text;
  }
}
