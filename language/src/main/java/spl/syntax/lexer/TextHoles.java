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
    Deque<Character> brackets = new ArrayDeque<>();
    boolean holdsText = false;
    boolean labelled = false;
    char before = '{';
    if (at + 1 >= text.length() || !startsCode(text.charAt(at + 1))) {
      return -1;
    }
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '(', '[', '{' -> brackets.push(c);
        case ')', ']' -> {
          if (brackets.isEmpty() || brackets.pop() != (c == ')' ? '(' : '[')) {
            return -1;
          }
        }
        case '}' -> {
          if (brackets.isEmpty()) {
            return holdsText ? i : -1;
          }
          if (brackets.pop() != '{') {
            return -1;
          }
        }
        case '"' -> {
          boolean inCall = !labelled && !brackets.isEmpty() && brackets.peek() != '{';
          int close = opensText(i, before, inCall) ? closing(i) : -1;
          if (close < 0) {
            return -1;
          }
          holdsText = true;
          i = close;
        }
        case '\\', '\n', '\'' -> {
          return -1;
        }
        case ':' -> {
          labelled |= brackets.isEmpty() && !isPath(i);
        }
        default -> {}
      }
      before = Character.isWhitespace(c) ? before : c;
    }
    return -1;
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
