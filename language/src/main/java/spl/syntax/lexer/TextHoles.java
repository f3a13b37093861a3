// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds the end of a text whose holes hold texts in the same quotes, as in {@code "{d["k"]} b"}.
 *
 * <p>A quote in a hole opens an inner text only where the outer one cannot end: between brackets of
 * the hole behind something that an operand follows, or in front of a letter. So a text with an
 * opening brace alone, such as the pieces of {@code "{name: " + n + "}"}, ends at its first quote.
 */
final class TextHoles {
  /** Longer texts with such holes are not looked for; keeps lines of many texts cheap. */
  static final int MAX_LENGTH = 4_000;

  private static final String BEFORE_OPERANDS = "([{,=+:?<>|&*-/%!";

  private final String text;
  private int at;

  private TextHoles(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Whether the last opening brace of a text is not closed in it. */
  static boolean mayGoOn(String token, int open) {
    int brace = token.indexOf('{', open);
    return brace >= 0 && token.lastIndexOf('}') < token.lastIndexOf('{');
  }

  /** The index behind the closing quote, or -1 when no hole holds a text. */
  static int end(String text, int open) {
    return new TextHoles(text, open).end();
  }

  private int end() {
    boolean found = false;
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '\n' -> {
          return -1;
        }
        case '\\' -> at += 2;
        case '"' -> {
          return found ? at + 1 : -1;
        }
        case '{' -> {
          int close = text.startsWith("{{", at) ? -1 : hole();
          found |= close >= 0;
          at = close >= 0 ? close + 1 : text.startsWith("{{", at) ? at + 2 : at + 1;
        }
        default -> at++;
      }
    }
    return -1;
  }

  /** The index of the brace that closes the hole here, or -1 when it holds no text. */
  private int hole() {
    return at + 1 < text.length() && startsCode(text.charAt(at + 1)) ? new Hole(at).end() : -1;
  }

  /** One hole while it is read. */
  private final class Hole {
    private static final int GIVEN_UP = -1;

    private final Deque<Character> brackets = new ArrayDeque<>();
    private int next;
    private boolean holdsText;
    private boolean labelled;
    private char before = '{';

    Hole(int open) {
      next = open + 1;
    }

    int end() {
      while (next < text.length() && next != GIVEN_UP) {
        char c = text.charAt(next);
        if (c == '}' && brackets.isEmpty()) {
          return holdsText ? next : -1;
        }
        int following = step(c);
        before = Character.isWhitespace(c) ? before : c;
        next = following;
      }
      return -1;
    }

    /** Where to go on behind a character. */
    private int step(char c) {
      switch (c) {
        case '(', '[', '{' -> brackets.push(c);
        case ')', ']', '}' -> {
          return closes(c) ? next + 1 : GIVEN_UP;
        }
        case '"' -> {
          boolean inCall = !labelled && !brackets.isEmpty() && brackets.peek() != '{';
          int close = opensText(next, before, inCall) ? closing(next) : GIVEN_UP;
          holdsText = true;
          return close < 0 ? GIVEN_UP : close + 1;
        }
        case '\\', '\n', '\'' -> {
          return GIVEN_UP;
        }
        case ':' -> labelled |= brackets.isEmpty() && !isPath(next);
        default -> {}
      }
      return next + 1;
    }

    private boolean closes(char c) {
      char opener = c == ')' ? '(' : c == ']' ? '[' : '{';
      return !brackets.isEmpty() && brackets.pop() == opener;
    }
  }

  private boolean isPath(int colon) {
    return text.startsWith("::", colon) || text.charAt(colon - 1) == ':';
  }

  private static boolean startsCode(char c) {
    return Character.isLetter(c) || c == '_' || c == '(' || c == '[';
  }

  /** Behind a label, as of a dict, only what cannot follow a text tells that one opens. */
  private boolean opensText(int quote, char before, boolean inCall) {
    if (BEFORE_OPERANDS.indexOf(before) < 0) {
      return false;
    }
    char next = quote + 1 < text.length() ? text.charAt(quote + 1) : '\n';
    return inCall || Character.isLetterOrDigit(next) || next == '"';
  }

  /** The quote that closes the inner text, or -1; one with escaped quotes is not looked into. */
  private int closing(int quote) {
    for (int i = quote + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      if (c == '\n' || c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        return -1;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }
}
