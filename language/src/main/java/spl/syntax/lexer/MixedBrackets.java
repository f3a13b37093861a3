// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.List;

/** Recognises type-argument lists that open with {@code [} and close with {@code >}. */
final class MixedBrackets {
  private MixedBrackets() {}

  /**
   * Whether the bracket at an index is such an opener: it is glued to a capitalised name, and on
   * its line only parts of types follow up to a closing angle, with no square closer after it.
   */
  static boolean closedByAngle(List<SplToken> tokens, int index) {
    if (tokens.get(index).getType() != LBRACK || index == 0 || !afterTypeName(tokens, index)) {
      return false;
    }
    int depth = 1;
    for (int i = index + 1; i < tokens.size() && !tokens.get(i).lineStart(); i++) {
      SplToken token = tokens.get(i);
      switch (token.getType()) {
        case LBRACK, LT -> depth++;
        case RBRACK -> {
          if (--depth == 0) {
            return false;
          }
        }
        case GT -> {
          if (--depth == 0) {
            return true;
          }
        }
        case WORD, COMMA, LPAREN, RPAREN, QUESTION, DOT, COLON_COLON, AMP, FN, ARROW -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean afterTypeName(List<SplToken> tokens, int index) {
    SplToken name = tokens.get(index - 1);
    return name.getType() == WORD
        && !tokens.get(index).spaceBefore()
        && Character.isUpperCase(name.getText().charAt(0));
  }
}
