// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import org.jspecify.annotations.Nullable;

/** Decides which line ends do not end a logical line. */
final class Continuation {
  private Continuation() {}

  /** Whether a line that ends with this token goes on. */
  static boolean expectsMore(SplToken last) {
    return switch (last.getType()) {
      case PLUS, MINUS, SLASH, PERCENT, STAR_STAR, FLOOR_DIV, AT, EQ, NE, LT, LE, GE, AND, OR ->
          true;
      case AMP_AMP, BAR_BAR, AMP, BAR, SHL, PIPE, COALESCE, DOT_DOT, DOT_DOT_EQ, IN, IS, AS -> true;
      case ASSIGN, COLON_ASSIGN, PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN -> true;
      case POW_ASSIGN, FLOOR_ASSIGN, MOD_ASSIGN, AND_ASSIGN, OR_ASSIGN, XOR_ASSIGN -> true;
      case SHL_ASSIGN, SHR_ASSIGN, COALESCE_ASSIGN, SUSPEND_ASSIGN, SUSPEND_PLUS -> true;
      case SUSPEND_MINUS, SUSPEND_STAR, SUSPEND_SLASH, DOT, SAFE_DOT, NOT, CARET -> true;
      case STAR, GT -> last.spaceBefore();
      default -> false;
    };
  }

  /** Whether a line that starts with these two tokens belongs to the line above. */
  static boolean continues(SplToken first, @Nullable SplToken second) {
    return switch (first.getType()) {
      case DOT -> second != null && second.getType() == WORD && !first.spaceAfter();
      case SAFE_DOT, COALESCE, PIPE, AND, OR, AMP_AMP, BAR_BAR, EQ, NE, LE, GE, PLUS -> true;
      case SLASH, PERCENT, STAR_STAR -> true;
      case WORD -> first.getText().equals("xor");
      default -> false;
    };
  }
}
