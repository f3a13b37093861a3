// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

/** The escapes of double-quoted texts. */
final class Escapes {
  private static final int MAX_OCTAL = 255;

  private Escapes() {}

  static String apply(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\\') {
        at = apply(text, at, out);
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  /** Decodes the escape at an index and returns the index behind it. */
  static int apply(String text, int at, StringBuilder out) {
    if (at + 1 >= text.length()) {
      out.append('\\');
      return at + 1;
    }
    char c = text.charAt(at + 1);
    return switch (c) {
      case 'n' -> put(out, '\n', at + 2);
      case 't' -> put(out, '\t', at + 2);
      case 'r' -> put(out, '\r', at + 2);
      case 'a' -> put(out, 7, at + 2);
      case 'b' -> put(out, '\b', at + 2);
      case 'f' -> put(out, '\f', at + 2);
      case 'v' -> put(out, 11, at + 2);
      case 'x' -> number(text, at + 2, Math.min(text.length(), at + 4), out);
      case 'u' -> unicode(text, at, out);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(text, at + 1, out);
      default -> put(out, c, at + 2);
    };
  }

  private static int put(StringBuilder out, int character, int next) {
    out.appendCodePoint(character);
    return next;
  }

  private static int unicode(String text, int at, StringBuilder out) {
    if (text.startsWith("{", at + 2)) {
      int close = text.indexOf('}', at + 3);
      if (close > 0) {
        int next = number(text, at + 3, close, out);
        return next == close ? close + 1 : next;
      }
    }
    return number(text, at + 2, Math.min(text.length(), at + 6), out);
  }

  /** A hexadecimal number up to an end; if it is none, the letter stands for itself. */
  private static int number(String text, int from, int to, StringBuilder out) {
    int value = 0;
    int i = from;
    while (i < to
        && Character.digit(text.charAt(i), 16) >= 0
        && value <= Character.MAX_CODE_POINT) {
      value = value * 16 + Character.digit(text.charAt(i), 16);
      i++;
    }
    if (i == from || value > Character.MAX_CODE_POINT) {
      return put(out, text.charAt(from - 1), from);
    }
    return put(out, value, i);
  }

  private static int octal(String text, int from, StringBuilder out) {
    int value = 0;
    int i = from;
    while (i < text.length() && i < from + 3 && Character.digit(text.charAt(i), 8) >= 0) {
      int next = value * 8 + Character.digit(text.charAt(i), 8);
      if (next > MAX_OCTAL) {
        break;
      }
      value = next;
      i++;
    }
    return put(out, value, i);
  }
}
