// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.Arrays;

/** Finds the holes of an interpolated text and their parts. */
final class Holes {
  /** The code of a hole without the escapes of its quotes; offsets lead back to the source. */
  record Unquoted(String text, int[] offsets) {
    int offset(int index) {
      return offsets.length == 0 ? index : offsets[Math.min(index, offsets.length - 1)];
    }
  }

  private Holes() {}

  /** The index of the brace that closes the one at an index, or -1 if that one is literal. */
  static int end(String content, int open) {
    if (open + 1 >= content.length()) {
      return -1;
    }
    switch (content.charAt(open + 1)) {
      case '"', '\'', '\\', '\n', '\r' -> {
        return -1;
      }
      default -> {}
    }
    int depth = 0;
    for (int i = open + 1; i < content.length(); i++) {
      switch (content.charAt(i)) {
        case '(', '[', '{' -> depth++;
        case ')', ']' -> depth--;
        case '}' -> {
          if (depth-- <= 0) {
            return i;
          }
        }
        case '\\', '"', '\'' -> i = quoted(content, i);
        default -> {}
      }
    }
    return -1;
  }

  /** The index of the closing quote if a quote opens here, else the index itself. */
  private static int quoted(String content, int at) {
    int start = at;
    if (content.charAt(at) == '\\') {
      if (!content.startsWith("\\\"", at)) {
        return at;
      }
      start++;
    }
    char quote = content.charAt(start);
    for (int i = start + 1; i < content.length(); i++) {
      if (content.charAt(i) == quote) {
        return i;
      }
    }
    return start;
  }

  /** {@code {}}, {@code {:spec}}, {@code {0}}, {@code {0:spec}} are filled in by the callee. */
  static boolean isPositional(String group) {
    int i = 0;
    while (i < group.length() && Character.isDigit(group.charAt(i))) {
      i++;
    }
    return i == group.length() || group.charAt(i) == ':' && isSpec(group.substring(i + 1));
  }

  /** The index of the colon that starts the format, or -1. */
  static int specStart(String group) {
    int depth = 0;
    int found = -1;
    for (int i = 0; i < group.length(); i++) {
      switch (group.charAt(i)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case '\\', '"', '\'' -> i = quoted(group, i);
        case ':' -> {
          boolean path = group.startsWith("::", i) || i > 0 && group.charAt(i - 1) == ':';
          if (depth == 0 && !path) {
            found = i;
          }
        }
        default -> {}
      }
    }
    return found >= 0 && isSpec(group.substring(found + 1)) ? found : -1;
  }

  /** {@code [[fill]<|>|^][+][#][0][width][,][.prec][type]}. */
  static boolean isSpec(String spec) {
    int i = 0;
    if (spec.length() > 1 && "<>^".indexOf(spec.charAt(1)) >= 0) {
      i = 2;
    } else if (!spec.isEmpty() && "<>^".indexOf(spec.charAt(0)) >= 0) {
      i = 1;
    }
    i = skip(spec, i, '+');
    if (!spec.startsWith("#?", i)) {
      i = skip(spec, i, '#');
    }
    i = digits(spec, i);
    i = skip(spec, i, ',');
    if (i < spec.length() && spec.charAt(i) == '.') {
      int digits = digits(spec, i + 1);
      if (digits == i + 1) {
        return false;
      }
      i = digits;
    }
    String type = spec.substring(i);
    return type.isEmpty() || type.equals("#?") || type.length() == 1 && "dxXboef%s?".contains(type);
  }

  private static int skip(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c ? at + 1 : at;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether the code is a plain variable, which needs no parser. */
  static boolean isName(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !code.isEmpty() && !code.equals("_") && !spl.syntax.lexer.Words.isKeyword(code);
  }

  /** Replaces {@code \"} by a quote. */
  static Unquoted unquote(String code) {
    if (!code.contains("\\\"")) {
      return new Unquoted(code, new int[0]);
    }
    StringBuilder text = new StringBuilder(code.length());
    int[] offsets = new int[code.length() + 1];
    for (int i = 0; i < code.length(); i++) {
      if (code.startsWith("\\\"", i)) {
        i++;
      }
      offsets[text.length()] = i;
      text.append(code.charAt(i));
    }
    offsets[text.length()] = code.length();
    return new Unquoted(text.toString(), Arrays.copyOf(offsets, text.length() + 1));
  }
}
