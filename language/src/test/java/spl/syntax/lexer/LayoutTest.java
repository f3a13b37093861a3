// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spl.source.SourceText;
import spl.syntax.GoldenCase;

/**
 * The tokens that indentation and neighbours give; layout tokens are {@code ;}, {@code >}, {@code
 * <}.
 */
class LayoutTest {
  static List<GoldenCase> cases() {
    return GoldenCase.read("tokens.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tokensAre(GoldenCase expected) {
    assertEquals(expected.expected(), tokens(expected.source()));
  }

  static String tokens(String source) {
    TokenArray tokens = Scan.of(new SourceText("t.spl", source)).tokens();
    StringBuilder out = new StringBuilder();
    for (int i = 0; tokens.get(i).getType() != Token.EOF; i++) {
      out.append(i == 0 ? "" : " ").append(text(tokens.get(i)));
    }
    return out.toString();
  }

  private static String text(Token token) {
    return switch (token.getType()) {
      case SplLexer.NEWLINE -> ";";
      case SplLexer.INDENT -> ">";
      case SplLexer.DEDENT -> "<";
      case SplLexer.SYMBOL -> ":" + token.getText();
      case SplLexer.WORD -> token.getText();
      default -> {
        String symbol = SplLexer.VOCABULARY.getLiteralName(token.getType());
        boolean word = Character.isLetter(token.getText().charAt(0));
        yield symbol != null
            ? token.getText()
            : word ? SplLexer.VOCABULARY.getSymbolicName(token.getType()) : token.getText();
      }
    };
  }
}
