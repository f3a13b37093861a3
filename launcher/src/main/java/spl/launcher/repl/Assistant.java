// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.util.List;

/** What an editor asks while a person types; never runs what is typed. */
public interface Assistant {
  /** How far a text is from being an input. */
  enum State {
    /** It can be run. */
    COMPLETE,
    /** More may follow. */
    INCOMPLETE,
    /** No continuation makes it right; running it tells why. */
    INVALID
  }

  /**
   * One way to go on.
   *
   * @param start where the replaced word starts
   * @param word what stands there afterwards
   * @param kind what it is, in a word
   * @param detail type or signature; may be empty
   */
  record Suggestion(int start, String word, String kind, String detail) {}

  /** How far a text is from being an input. */
  State state(String text);

  /** The ways to go on at a place, the best first. */
  List<Suggestion> complete(String text, int cursor);

  /** One letter for the kind of each character: k, n, t, c, T, s, e or a dot. */
  String colours(String text);

  /** How many spaces the next line starts with. */
  int indentation(String text);
}
