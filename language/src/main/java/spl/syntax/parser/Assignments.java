// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.Operators.Binary;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** The assignment operators. */
final class Assignments {
  private Assignments() {}

  static boolean isOperator(int type) {
    return switch (type) {
      case ASSIGN, COLON_ASSIGN, PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN -> true;
      case MOD_ASSIGN, POW_ASSIGN, FLOOR_ASSIGN, AND_ASSIGN, OR_ASSIGN, XOR_ASSIGN -> true;
      case SHL_ASSIGN, SHR_ASSIGN, COALESCE_ASSIGN, SUSPEND_ASSIGN, SUSPEND_PLUS -> true;
      case SUSPEND_MINUS, SUSPEND_STAR, SUSPEND_SLASH -> true;
      default -> false;
    };
  }

  static Stmt assign(Expr target, int operator, Expr value, Span span) {
    if (operator == COLON_ASSIGN && target instanceof Expr.Name name) {
      Pattern.Bind bind = new Pattern.Bind(name.name(), false, name.span());
      return new Stmt.Let(bind, null, value, ":=", false, false, null, false, span);
    }
    boolean suspend =
        switch (operator) {
          case SUSPEND_ASSIGN, SUSPEND_PLUS, SUSPEND_MINUS, SUSPEND_STAR, SUSPEND_SLASH -> true;
          default -> false;
        };
    boolean coalesce = operator == COALESCE_ASSIGN;
    return new Stmt.Assign(target, compound(operator), coalesce, suspend, value, span);
  }

  private static @Nullable Binary compound(int operator) {
    return switch (operator) {
      case PLUS_ASSIGN, SUSPEND_PLUS -> Binary.ADD;
      case MINUS_ASSIGN, SUSPEND_MINUS -> Binary.SUB;
      case STAR_ASSIGN, SUSPEND_STAR -> Binary.MUL;
      case SLASH_ASSIGN, SUSPEND_SLASH -> Binary.DIV;
      case MOD_ASSIGN -> Binary.MOD;
      case POW_ASSIGN -> Binary.POW;
      case FLOOR_ASSIGN -> Binary.FLOOR_DIV;
      case AND_ASSIGN -> Binary.BIT_AND;
      case OR_ASSIGN -> Binary.BIT_OR;
      case XOR_ASSIGN -> Binary.BIT_XOR;
      case SHL_ASSIGN -> Binary.SHL;
      case SHR_ASSIGN -> Binary.SHR;
      default -> null;
    };
  }
}
