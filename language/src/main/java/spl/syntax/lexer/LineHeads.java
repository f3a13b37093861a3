// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.List;

/** Reads from the start of a logical line what kind of block follows it. */
final class LineHeads {
  private LineHeads() {}

  /** The kind of the block whose header starts at an index and ends with the list. */
  static LayoutBlock.Kind kindOf(List<SplToken> tokens, int from) {
    if (declaresType(tokens, from)) {
      return LayoutBlock.Kind.MEMBERS;
    }
    for (int i = tokens.size() - 1; i >= from; i--) {
      switch (tokens.get(i).getType()) {
        case MATCH -> {
          return LayoutBlock.Kind.ARMS;
        }
        case IF, ELIF, ELSE, FOR, WHILE, BACKSLASH, FN, CASE -> {
          return LayoutBlock.Kind.STATEMENTS;
        }
        default -> {}
      }
    }
    return LayoutBlock.Kind.STATEMENTS;
  }

  /**
   * Whether a block is the cases of {@code receive:} or {@code select:}, as its first word says.
   */
  static boolean waits(List<SplToken> tokens, int from, SplToken first) {
    int colon = tokens.size() - 1;
    if (colon - 1 < from || tokens.get(colon).getType() != COLON) {
      return false;
    }
    return isWaitWord(tokens.get(colon - 1)) && isCase(first);
  }

  static boolean isWaitWord(SplToken token) {
    return token.getType() == WORD
        && (token.getText().equals("receive") || token.getText().equals("select"));
  }

  private static boolean isCase(SplToken token) {
    return token.getType() == CASE || token.getType() == WORD && token.getText().equals("after");
  }

  /** Whether the line should have ended with a colon. */
  static boolean opensBlock(List<SplToken> tokens, int from) {
    int first = firstWord(tokens, from);
    if (first >= tokens.size()) {
      return false;
    }
    return switch (tokens.get(first).getType()) {
      case FN, IF, ELIF, ELSE, FOR, WHILE, MATCH, CASE, STRUCT, ENUM, TRAIT, IMPL -> true;
      case WORD -> declaresType(tokens, from);
      default -> false;
    };
  }

  /** The index of the first word that is no modifier. */
  static int firstWord(List<SplToken> tokens, int from) {
    int i = from;
    while (i < tokens.size() - 1 && isModifier(tokens.get(i))) {
      i++;
    }
    return i;
  }

  private static boolean isModifier(SplToken token) {
    return switch (token.getType()) {
      case NEWLINE, INDENT, DEDENT, PUB -> true;
      case WORD ->
          switch (token.getText()) {
            case "async", "sync", "gen", "extern", "static" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  private static boolean declaresType(List<SplToken> tokens, int from) {
    int i = firstWord(tokens, from);
    if (i + 1 >= tokens.size()) {
      return false;
    }
    return switch (tokens.get(i).getType()) {
      case STRUCT, ENUM, TRAIT, IMPL -> true;
      case WORD ->
          switch (tokens.get(i).getText()) {
            case "class", "mixin", "actor", "union", "extend" ->
                tokens.get(i + 1).getType() == WORD;
            default -> false;
          };
      default -> false;
    };
  }
}
