// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import spl.source.Span;
import spl.syntax.lexer.SplToken;

/** Places of grammar nodes. */
final class Spans {
  private final Session session;

  Spans(Session session) {
    this.session = session;
  }

  /** The characters of a node without the layout tokens at its end. */
  Span of(ParserRuleContext context) {
    SplToken start = (SplToken) context.getStart();
    Token stop = context.getStop();
    if (stop == null || stop.getTokenIndex() < start.getTokenIndex()) {
      return new Span(start.start(), start.start());
    }
    int last = stop.getTokenIndex();
    while (last > start.getTokenIndex() && isLayout((SplToken) session.tokens().get(last))) {
      last--;
    }
    return new Span(
        start.start(), Math.max(start.start(), ((SplToken) session.tokens().get(last)).end()));
  }

  private static boolean isLayout(SplToken token) {
    return token.end() <= token.start();
  }

  static Span of(TerminalNode node) {
    return ((SplToken) node.getSymbol()).span();
  }
}
