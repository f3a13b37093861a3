// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import spl.syntax.lexer.SplToken;

/** Questions about single tokens. */
final class Starts {
  private Starts() {}

  /** Whether the token is a given word that is no keyword here. */
  static boolean word(SplToken token, String text) {
    return isWord(token) && token.getText().equals(text);
  }

  /** Any word, keyword or not. */
  static boolean isWord(SplToken token) {
    return token.getType() == WORD || token.getType() >= AND && token.getType() <= WITH;
  }

  /** A word that can be a variable: soft keywords can, hard ones cannot. */
  static boolean isName(SplToken token) {
    return token.getType() == WORD || token.getType() >= ACTOR && token.getType() <= WITH;
  }

  static boolean isCapital(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  static boolean isText(int type) {
    return switch (type) {
      case TEXT, RAW_TEXT, QUOTED, TRIPLE, OPEN_TEXT, OPEN_QUOTED -> true;
      default -> false;
    };
  }

  /** Whether an operand can start with the token. */
  static boolean operand(SplToken token) {
    return switch (token.getType()) {
      case INT, FLOAT, TEXT, RAW_TEXT, QUOTED, TRIPLE, BYTES, OPEN_TEXT, OPEN_QUOTED -> true;
      case SYMBOL, TRUE, FALSE, NIL, SELF, LPAREN, LBRACK, LBRACE, MINUS, PLUS, AMP, STAR -> true;
      case BANG, TILDE, NOT, AWAIT, FN, BACKSLASH, MATCH, IF, AT, LEFT_ARROW -> true;
      default -> isName(token) && token.getType() != THEN;
    };
  }

  /** Whether a token ends a statement or a bracketed part. */
  static boolean end(int type) {
    return switch (type) {
      case NEWLINE, DEDENT, SEMI, ARM_SEPARATOR, COMMA, RPAREN, RBRACK, RBRACE, COLON -> true;
      case org.antlr.v4.runtime.Token.EOF, ELSE, ELIF, CATCH, FINALLY, FAT_ARROW, ARROW -> true;
      default -> false;
    };
  }
}
