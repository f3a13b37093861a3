// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.syntax.Expr;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Reads indexes and slices. */
final class IndexParser {
  private final Session session;

  IndexParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** An index or slice behind its opening bracket. */
  Expr indexBehindBracket(Expr receiver, SplToken open) {
    splitSymbol();
    Expr from = null;
    if (!isColon()) {
      Expr index = session.collections().element();
      if (!isColon()) {
        Expr key = tokens().type() == COMMA ? tuple(index) : index;
        session.close(open, RBRACK);
        return new Expr.Index(receiver, key, session.from(receiver.span().start()));
      }
      from = index;
    }
    boolean both = tokens().take().getType() == COLON_COLON;
    Expr to = both ? null : bound();
    Expr step = both || session.accept(COLON) ? bound() : null;
    session.close(open, RBRACK);
    return new Expr.Slice(receiver, from, to, step, session.from(receiver.span().start()));
  }

  private boolean isColon() {
    return tokens().type() == COLON || tokens().type() == COLON_COLON;
  }

  private Expr tuple(Expr first) {
    List<Expr> elements = new ArrayList<>(List.of(first));
    while (session.accept(COMMA) && tokens().type() != RBRACK) {
      elements.add(session.collections().element());
    }
    return new Expr.TupleLit(elements, session.from(first.span().start()));
  }

  private @Nullable Expr bound() {
    return switch (tokens().type()) {
      case COLON, RBRACK -> null;
      default -> session.expressions().parse(Mode.PLAIN);
    };
  }

  /** {@code xs[:n]} with a known variable {@code n}, or more than a name, is a slice. */
  private void splitSymbol() {
    SplToken token = tokens().current();
    if (token.getType() == SYMBOL && isBound(token)) {
      tokens().splitSymbol();
    }
  }

  private boolean isBound(SplToken symbol) {
    return session.variables().isKnown(symbol.getText())
        || symbol.getText().equals("self")
        || tokens().ahead(1).getType() != RBRACK;
  }
}
