// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a document wants an example to be treated.
 *
 * @param words of {@code skip ignore-output should-fail no-run isolated}, those that are given
 * @param tags its tags
 * @param millis how long it may run
 * @param environment the name of the state that it shares with others, empty for its own
 * @param reason why it is skipped, empty when nothing is said
 */
record DocMarks(
    Set<String> words, List<String> tags, long millis, String environment, String reason) {
  /** How long an example may run unless it says otherwise. */
  static final long USUAL_MILLIS = 5000;

  /** Nothing is said. */
  static final DocMarks NONE = new DocMarks(Set.of(), List.of(), USUAL_MILLIS, "", "");

  private static final Set<String> KNOWN =
      Set.of("skip", "ignore-output", "should-fail", "no-run", "isolated");

  DocMarks {
    words = Set.copyOf(words);
    tags = List.copyOf(tags);
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /**
   * Reads the modifiers behind the language of a fenced block, such as {@code skip} and {@code
   * timeout=500}, or the attributes of a docstring, such as {@code mode: isolated}.
   *
   * @param usual what holds where nothing is said
   */
  static DocMarks of(List<String> modifiers, DocMarks usual) {
    Set<String> words = new HashSet<>(usual.words());
    List<String> tags = new ArrayList<>(usual.tags());
    long millis = usual.millis();
    String environment = usual.environment();
    String reason = usual.reason();
    for (String modifier : modifiers) {
      String[] parts = modifier.split("[=:]", 2);
      String value = parts.length == 2 ? unquoted(parts[1].strip()) : "";
      switch (parts[0].strip()) {
        case "tag" -> tags.add(value);
        case "timeout" -> millis = number(value, millis);
        case "env" -> environment = value;
        case "skip_reason" -> reason = value;
        case "mode" -> words.add(value);
        case String word when KNOWN.contains(word) && !value.equals("false") -> words.add(word);
        default -> {}
      }
    }
    return new DocMarks(words, tags, millis, environment, reason);
  }

  /** The same with another time limit. */
  DocMarks within(long other) {
    return new DocMarks(words, tags, other, environment, reason);
  }

  /** The attributes of a docstring: {@code @doctest(mode: isolated, timeout: 200)}; or null. */
  static @Nullable DocMarks attributes(String line) {
    String text = line.strip();
    boolean found = text.startsWith("@doctest(") && text.endsWith(")");
    return found
        ? of(List.of(text.substring("@doctest(".length(), text.length() - 1).split(",")), NONE)
        : null;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static long number(String value, long otherwise) {
    return value.matches("\\d{1,9}") ? Long.parseLong(value) : otherwise;
  }
}
