// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** Classified tokens with a position, read by the grammar and by the expression parser alike. */
public final class TokenArray implements TokenStream {
  private SplToken[] tokens;
  private int position;

  /** Wraps tokens that end with an end-of-file token. */
  public TokenArray(List<SplToken> list) {
    tokens = list.toArray(SplToken[]::new);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i].setTokenIndex(i);
    }
  }

  /** The token at the current position. */
  public SplToken current() {
    return tokens[position];
  }

  /** The token some places behind (or, negative, before) the current one. */
  public SplToken ahead(int distance) {
    return tokens[Math.clamp(position + distance, 0, tokens.length - 1)];
  }

  /** The type of the current token. */
  public int type() {
    return tokens[position].getType();
  }

  /** Returns the current token and moves behind it; the end is never passed. */
  public SplToken take() {
    SplToken token = tokens[position];
    consume();
    return token;
  }

  /** Turns the symbol at the current position into a colon and a word. */
  public void splitSymbol() {
    SplToken symbol = tokens[position];
    SplToken colon = new SplToken(SplLexer.COLON, ":", symbol.start(), symbol.start() + 1);
    SplToken word = new SplToken(SplLexer.WORD, symbol.getText(), colon.end(), symbol.end());
    SplToken[] longer = Arrays.copyOf(tokens, tokens.length + 1);
    System.arraycopy(tokens, position + 1, longer, position + 2, tokens.length - position - 1);
    longer[position] = colon;
    longer[position + 1] = word;
    tokens = longer;
    for (int i = position; i < tokens.length; i++) {
      tokens[i].setTokenIndex(i);
    }
  }

  @Override
  public void consume() {
    if (position < tokens.length - 1) {
      position++;
    }
  }

  @Override
  public int LA(int distance) {
    return LT(distance).getType();
  }

  @Override
  public Token LT(int distance) {
    return ahead(distance > 0 ? distance - 1 : distance);
  }

  @Override
  public Token get(int index) {
    return tokens[index];
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return tokens.length;
  }

  @Override
  public String getSourceName() {
    return "";
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText(Interval interval) {
    StringBuilder text = new StringBuilder();
    for (int i = interval.a; i <= interval.b && i < tokens.length; i++) {
      text.append(tokens[i].getText());
    }
    return text.toString();
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, tokens.length - 1));
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
