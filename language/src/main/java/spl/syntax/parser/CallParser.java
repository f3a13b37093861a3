// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Expr;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Reads argument lists in brackets. */
final class CallParser {
  private final Session session;

  CallParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** The arguments behind an opening parenthesis, and its closer. */
  List<Arg> argumentsBehindParen(SplToken open) {
    return arguments(open, RPAREN);
  }

  /** The arguments behind an opening bracket of any kind, and its closer. */
  List<Arg> argumentsBehind(SplToken open) {
    return arguments(open, open.getType() == LBRACK ? RBRACK : RPAREN);
  }

  private List<Arg> arguments(SplToken open, int closer) {
    session.openBracket();
    List<Arg> arguments = new ArrayList<>();
    while (tokens().type() != closer) {
      arguments.add(argument());
      skipLabel();
      if (!session.accept(COMMA) && !session.accept(SEMI)) {
        break;
      }
    }
    session.close(open, closer);
    session.closeBracket();
    return arguments;
  }

  /** {@code copy(a to, b)}: the label documents and has no effect. */
  private void skipLabel() {
    SplToken token = tokens().current();
    int next = tokens().ahead(1).getType();
    if (isLabel(token) && (next == COMMA || next == RPAREN)) {
      tokens().consume();
    }
  }

  private static boolean isLabel(SplToken token) {
    return switch (token.getText()) {
      case "to", "from", "by", "into", "onto", "with" -> Starts.isWord(token);
      default -> false;
    };
  }

  /** One argument. */
  Arg argument() {
    SplToken token = tokens().current();
    int start = token.start();
    switch (token.getType()) {
      case ELLIPSIS, STAR -> {
        tokens().consume();
        Expr value = session.expressions().parse(Mode.PLAIN);
        return new Arg(Arg.Kind.SPREAD, null, value, session.from(start));
      }
      case STAR_STAR -> {
        tokens().consume();
        Expr value = session.expressions().parse(Mode.PLAIN);
        return new Arg(Arg.Kind.DICT_SPREAD, null, value, session.from(start));
      }
      default -> {}
    }
    if (isNamed()) {
      tokens().consume();
      tokens().consume();
      Expr value = value(Mode.ARGUMENT);
      return new Arg(Arg.Kind.NAMED, token.getText(), value, session.from(start));
    }
    Expr value = value(Mode.ARGUMENT);
    if (session.accept(ELLIPSIS)) {
      return new Arg(Arg.Kind.SPREAD, null, value, session.from(start));
    }
    return new Arg(Arg.Kind.POSITIONAL, null, value, session.from(start));
  }

  private boolean isNamed() {
    int next = tokens().ahead(1).getType();
    return Starts.isWord(tokens().current()) && (next == COLON || next == ASSIGN);
  }

  /** The value of an argument, where placeholders form lambdas. */
  Expr value(int mode) {
    int mark = session.placeholders().beginArgument();
    Expr value = session.expressions().parse(mode);
    return session.placeholders().endArgument(mark, value);
  }

  /** The call with a lambda behind it as last argument. */
  static Expr withTrailing(Expr.Call call, Expr lambda) {
    List<Arg> arguments = new ArrayList<>(call.arguments());
    arguments.add(new Arg(Arg.Kind.TRAILING, null, lambda, lambda.span()));
    Span span = call.span().to(lambda.span());
    return new Expr.Call(call.callee(), arguments, call.bare(), span);
  }
}
