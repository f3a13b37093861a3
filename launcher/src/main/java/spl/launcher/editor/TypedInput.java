// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import spl.launcher.repl.Assistant.Suggestion;

/**
 * An input while it is edited, seen as one word that suggestions replace.
 *
 * @param start where the word starts
 */
record TypedInput(String line, int cursor, int start, List<Suggestion> suggestions)
    implements CompletingParsedLine {
  @Override
  public String word() {
    return line.substring(start, cursor);
  }

  @Override
  public int wordCursor() {
    return cursor - start;
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return wordCursor();
  }
}
