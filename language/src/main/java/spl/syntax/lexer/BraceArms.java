// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * What stands in braces on several lines: the arms of a {@code match}, which commas, semicolons and
 * new lines separate, and the statements of {@code async { }}.
 */
final class BraceArms {
  private final List<SplToken> tokens;

  private BraceArms(List<SplToken> tokens) {
    this.tokens = tokens;
  }

  /** Marks the separators of the match at an index if its arms stand in braces. */
  static void separate(List<SplToken> tokens, int match) {
    BraceArms arms = new BraceArms(tokens);
    int open = arms.opener(match + 1);
    if (open > 0) {
      arms.mark(open);
    }
  }

  /** Separates the lines of {@code async { }}, whose brace is at an index. */
  static void separateLines(List<SplToken> tokens, int open) {
    new BraceArms(tokens).lines(open);
  }

  private void lines(int open) {
    int depth = 0;
    for (int i = open + 1; tokens.get(i).getType() != Token.EOF; i++) {
      SplToken token = tokens.get(i);
      boolean separate = depth == 0 && i > open + 1 && token.lineStart() && !goesOn(i);
      if (separate && token.getType() != RBRACE && tokens.get(i - 1).getType() != SEMI) {
        tokens.add(i, new SplToken(SEMI, ";", token.start(), token.start()));
        continue;
      }
      switch (token.getType()) {
        case LPAREN, LBRACK, LBRACE -> depth++;
        case RPAREN, RBRACK, RBRACE -> {
          if (depth-- == 0) {
            return;
          }
        }
        default -> {}
      }
    }
  }

  /** The brace behind the subject, or 0 when a colon comes first. */
  private int opener(int from) {
    int depth = 0;
    for (int i = from; ; i++) {
      int type = tokens.get(i).getType();
      switch (type) {
        case LPAREN, LBRACK -> depth++;
        case RPAREN, RBRACK -> depth--;
        case COLON, NEWLINE, FAT_ARROW, ARROW, Token.EOF -> {
          if (depth == 0 || type == Token.EOF) {
            return 0;
          }
        }
        case LBRACE -> {
          if (depth == 0 && i > from && hasArms(i)) {
            return i;
          }
          depth++;
        }
        case RBRACE -> depth--;
        default -> {}
      }
      if (depth < 0) {
        return 0;
      }
    }
  }

  /** Whether the first thing in the braces is an arm and no field or element. */
  private boolean hasArms(int open) {
    if (tokens.get(open + 1).getType() == CASE || tokens.get(open + 1).getType() == BAR) {
      return true;
    }
    int depth = 0;
    for (int i = open + 1; ; i++) {
      switch (tokens.get(i).getType()) {
        case LPAREN, LBRACK, LBRACE -> depth++;
        case RPAREN, RBRACK -> depth--;
        case FAT_ARROW, ARROW -> {
          return depth == 0;
        }
        case RBRACE, COLON, NEWLINE, Token.EOF -> {
          if (depth-- == 0) {
            return false;
          }
        }
        default -> {}
      }
    }
  }

  private void mark(int open) {
    int depth = 0;
    boolean body = false;
    for (int i = open + 1; tokens.get(i).getType() != Token.EOF; i++) {
      SplToken token = tokens.get(i);
      if (depth == 0 && body && token.lineStart() && token.getType() != RBRACE && !goesOn(i)) {
        tokens.add(i, new SplToken(ARM_SEPARATOR, ",", token.start(), token.start()));
        body = false;
        continue;
      }
      switch (token.getType()) {
        case LPAREN, LBRACK, LBRACE -> depth++;
        case RPAREN, RBRACK -> depth--;
        case RBRACE -> {
          if (depth-- == 0) {
            return;
          }
        }
        case FAT_ARROW, ARROW, COLON -> body |= depth == 0;
        case COMMA, SEMI -> {
          if (depth == 0 && body) {
            token.setType(ARM_SEPARATOR);
            body = false;
          }
        }
        default -> {}
      }
    }
  }

  /** Whether a new line belongs to the body before it. */
  private boolean goesOn(int i) {
    SplToken before = tokens.get(i - 1);
    int type = before.getType();
    return type == FAT_ARROW
        || type == ARROW
        || type == COLON
        || Continuation.expectsMore(before)
        || Continuation.continues(tokens.get(i), tokens.get(i + 1));
  }
}
