// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.Arrays;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.trivia.Comment;

/**
 * What kind of word each character of a text belongs to, for editors: {@code k} keyword, {@code n}
 * number, {@code t} text, {@code c} comment, {@code T} name with a capital letter, {@code s}
 * symbol, {@code e} what cannot be read, {@code .} anything else.
 */
public final class Colours {
  private static final char PLAIN = '.';

  private Colours() {}

  /** One letter for each character; works for any text, also for one that is not finished. */
  public static String of(SourceText source) {
    char[] kinds = new char[source.text().length()];
    Arrays.fill(kinds, PLAIN);
    Scan scan = Scan.of(source);
    for (int i = 0; i < scan.tokens().size(); i++) {
      SplToken token = (SplToken) scan.tokens().get(i);
      fill(kinds, token.span(), kind(token));
    }
    for (Comment comment : scan.trivia().comments()) {
      fill(kinds, comment.span(), 'c');
    }
    return new String(kinds);
  }

  private static void fill(char[] kinds, Span span, char kind) {
    int end = Math.min(span.end(), kinds.length);
    if (span.start() >= 0 && span.start() < end) {
      Arrays.fill(kinds, span.start(), end, kind);
    }
  }

  private static char kind(SplToken token) {
    int type = token.getType();
    if (type >= SplLexer.AND && type <= SplLexer.WITH && type != SplLexer.SELF) {
      return 'k';
    }
    return switch (type) {
      case SplLexer.INT, SplLexer.FLOAT -> 'n';
      case SplLexer.TRIPLE,
          SplLexer.TEXT,
          SplLexer.RAW_TEXT,
          SplLexer.BYTES,
          SplLexer.QUOTED,
          SplLexer.OPEN_TEXT,
          SplLexer.OPEN_QUOTED ->
          't';
      case SplLexer.SYMBOL -> 's';
      case SplLexer.MISPLACED, SplLexer.UNKNOWN -> 'e';
      case SplLexer.WORD -> Character.isUpperCase(token.getText().charAt(0)) ? 'T' : PLAIN;
      default -> PLAIN;
    };
  }
}
