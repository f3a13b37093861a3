// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import org.antlr.v4.runtime.Token;
import spl.source.SourceText;
import spl.syntax.lexer.SplLexer;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Prints tokens for tools, one a line: place, kind, characters. */
final class TokenLines {
  private static final int PLACE_WIDTH = 10;
  private static final int KIND_WIDTH = 14;

  private TokenLines() {}

  static String print(SourceText source, TokenArray tokens) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      SplToken token = (SplToken) tokens.get(i);
      padded(out, source.line(token.start()) + ":" + source.column(token.start()), PLACE_WIDTH);
      if (token.end() > token.start()) {
        padded(out, kind(token), KIND_WIDTH);
        out.append(source.slice(token.span()).replace("\r", "").replace("\n", "\\n"));
      } else {
        out.append(kind(token));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String kind(SplToken token) {
    return token.getType() == Token.EOF
        ? "EOF"
        : SplLexer.VOCABULARY.getSymbolicName(token.getType());
  }

  private static void padded(StringBuilder out, String text, int width) {
    out.append(text).append(" ".repeat(Math.max(1, width - text.length())));
  }
}
