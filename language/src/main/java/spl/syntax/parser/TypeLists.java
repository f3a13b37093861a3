// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import spl.syntax.Expr;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Tells type arguments in expressions from comparisons and indexes. */
final class TypeLists {
  private TypeLists() {}

  /** Whether the current angle bracket opens a list of types that a call or path follows. */
  static boolean closes(TokenArray tokens) {
    int depth = 0;
    for (int i = 0; ; i++) {
      SplToken token = tokens.ahead(i);
      switch (token.getType()) {
        case TYPE_OPEN, LBRACK, LPAREN -> depth++;
        case RBRACK, RPAREN -> depth--;
        case GT -> {
          if (--depth == 0) {
            return isFollowed(tokens.ahead(i + 1));
          }
        }
        case WORD, COMMA, QUESTION, DOT, COLON_COLON, FN, AMP, SELF -> {}
        default -> {
          return false;
        }
      }
      if (depth <= 0) {
        return false;
      }
    }
  }

  private static boolean isFollowed(SplToken next) {
    return switch (next.getType()) {
      case LPAREN, DOT, COLON_COLON -> !next.spaceBefore();
      case LBRACE -> true;
      default -> false;
    };
  }

  /** Whether a glued square bracket behind a name holds type names and a call or path follows. */
  static boolean isTypeIndex(Expr target, TokenArray tokens) {
    if (!(target instanceof Expr.Name) && !(target instanceof Expr.Member)) {
      return false;
    }
    int i = 1;
    int depth = 1;
    for (; depth > 0; i++) {
      SplToken token = tokens.ahead(i);
      switch (token.getType()) {
        case LBRACK, TYPE_OPEN -> depth++;
        case RBRACK, GT -> depth--;
        case COMMA, DOT, COLON_COLON, QUESTION -> {}
        case WORD -> {
          if (!isTypeName(token.getText())) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    SplToken next = tokens.ahead(i);
    return i > 2 && !next.spaceBefore() && isFollowed(next);
  }

  private static boolean isTypeName(String name) {
    return switch (name) {
      case "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize" -> true;
      case "f32", "f64", "bool", "text", "str", "char", "bytes", "int", "float" -> true;
      default ->
          Starts.isCapital(name)
              && (name.length() == 1 || !name.equals(name.toUpperCase(java.util.Locale.ROOT)));
    };
  }
}
