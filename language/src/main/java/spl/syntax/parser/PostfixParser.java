// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Expr;
import spl.syntax.TypeRef;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Reads what follows an operand: members, calls, indexes, casts. */
final class PostfixParser {
  private final Session session;

  PostfixParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** Whether a token directly behind a number belongs to it as a postfix operator. */
  static boolean continues(SplToken token) {
    return switch (token.getType()) {
      case DOT, SAFE_DOT, EXISTS, AS, COALESCE -> true;
      default -> false;
    };
  }

  /** The operand with everything that follows it. */
  Expr chain(Expr first, int mode) {
    Expr value = first;
    while (true) {
      Expr next = step(value, mode);
      if (next == null) {
        break;
      }
      value = next;
    }
    return Mode.has(mode, Mode.BARE) ? session.bareCalls().complete(value, mode) : value;
  }

  private @Nullable Expr step(Expr value, int mode) {
    SplToken token = tokens().current();
    boolean glued = !token.spaceBefore();
    return switch (token.getType()) {
      case DOT -> tokens().ahead(1).getType() == STAR ? null : member(value, false);
      case SAFE_DOT -> member(value, true);
      case COLON_COLON -> isPath() ? path(value) : null;
      case LPAREN -> paren(value, token, mode);
      case LBRACK -> glued || !token.lineStart() && spacedIndex(value, mode) ? index(value) : null;
      case LBRACE -> structLiteral(value, mode) ? struct(value) : null;
      case EXISTS -> new Expr.Exists(value, value.span().to(tokens().take().span()));
      case QUESTION -> glued ? new Expr.Try(value, value.span().to(tokens().take().span())) : null;
      case COALESCE -> Mode.has(mode, Mode.NO_COALESCE) ? null : coalesce(value, mode);
      case AS -> cast(value, mode);
      case ARROW -> glued ? arrow(value) : null;
      case TYPE_OPEN -> TypeLists.closes(tokens()) ? typeApply(value) : null;
      case BANG -> glued && value instanceof Expr.Name name ? macro(name) : null;
      case BACKSLASH -> trailingLambda(value, mode);
      case WORD -> word(value, token, glued);
      default -> null;
    };
  }

  private Expr member(Expr value, boolean safe) {
    tokens().consume();
    SplToken name = tokens().current();
    if (name.getType() == INT) {
      tokens().consume();
      Expr number = Numbers.parse(session, name, name.span(), false);
      int index = number instanceof Expr.IntLit literal ? (int) literal.value() : 0;
      return new Expr.TupleField(value, index, value.span().to(name.span()));
    }
    if (name.getType() == AWAIT) {
      tokens().consume();
      return new Expr.Member(value, "await", safe, name.span(), value.span().to(name.span()));
    }
    if (!Starts.isWord(name)) {
      throw session.fail(Findings.missing(session, "a member name"));
    }
    tokens().consume();
    return new Expr.Member(
        value, name.getText() + mark(), safe, name.span(), session.from(value.span().start()));
  }

  /** The question mark that belongs to a name: glued to it and followed by a parenthesis. */
  private String mark() {
    SplToken mark = tokens().current();
    SplToken next = tokens().ahead(1);
    boolean partOfName =
        mark.getType() == QUESTION
            && !mark.spaceBefore()
            && next.getType() == LPAREN
            && !next.spaceBefore();
    if (partOfName) {
      tokens().consume();
    }
    return partOfName ? "?" : "";
  }

  private boolean isPath() {
    SplToken next = tokens().ahead(1);
    return Starts.isWord(next) || next.getType() == TYPE_OPEN || next.getType() == LT;
  }

  private Expr path(Expr value) {
    int next = tokens().ahead(1).getType();
    if (next == TYPE_OPEN || next == LT) {
      tokens().consume();
      tokens().current().setType(TYPE_OPEN);
      return typeApply(value);
    }
    return member(value, false);
  }

  private Expr typeApply(Expr value) {
    List<TypeRef> types = session.builder().types().arguments(session.parser().typeArguments());
    return new Expr.TypeApply(value, types, session.from(value.span().start()));
  }

  private @Nullable Expr paren(Expr value, SplToken open, int mode) {
    if (open.spaceBefore()) {
      boolean callee = value instanceof Expr.Name || value instanceof Expr.Member;
      if (open.lineStart() || !callee) {
        return null;
      }
      boolean bare = Mode.has(mode, Mode.BARE) && Mode.has(mode, Mode.STATEMENT_POSITION);
      if (bare && !session.bareCalls().groupEndsStatement()) {
        return null;
      }
    }
    int mark = session.placeholders().mark();
    tokens().consume();
    if (value instanceof Expr.Name name && BareCallParser.describes(name.name())) {
      session.texts().keepAsWritten(tokens().current());
    }
    List<Arg> arguments = session.calls().argumentsBehindParen(open);
    Expr call = new Expr.Call(value, arguments, false, session.from(value.span().start()));
    return session.placeholders().endCall(mark, call);
  }

  private boolean spacedIndex(Expr value, int mode) {
    return !Mode.has(mode, Mode.BARE)
        ? value instanceof Expr.Name || value instanceof Expr.Member
        : value instanceof Expr.Name name && session.variables().isKnown(name.name());
  }

  private Expr index(Expr value) {
    if (TypeLists.isTypeIndex(value, tokens())) {
      return typeApply(value);
    }
    SplToken open = tokens().take();
    session.openBracket();
    Expr result = new IndexParser(session).indexBehindBracket(value, open);
    session.closeBracket();
    return result;
  }

  /** {@code Name { x: 1 }}, but not where a brace would open a block. */
  private boolean structLiteral(Expr value, int mode) {
    String name =
        switch (value) {
          case Expr.Name n -> n.name();
          case Expr.Member m -> m.name();
          case Expr.TypeApply t when t.target() instanceof Expr.Name n -> n.name();
          default -> "x";
        };
    return Starts.isCapital(name)
        && !tokens().current().lineStart()
        && (!Mode.has(mode, Mode.IN_HEAD) || Mode.has(mode, Mode.ALIAS) || session.inBracket())
        && CollectionParser.looksLikeFields(tokens());
  }

  private Expr struct(Expr value) {
    List<Arg> fields = session.collections().structFields();
    return new Expr.StructLit(value, fields, session.from(value.span().start()));
  }

  private Expr coalesce(Expr value, int mode) {
    tokens().consume();
    Expr other = session.operands().prefix(Mode.inner(mode) | Mode.NO_COALESCE);
    return new Expr.Coalesce(value, other, value.span().to(other.span()));
  }

  private @Nullable Expr cast(Expr value, int mode) {
    if (Mode.has(mode, Mode.ALIAS) && isAlias()) {
      return null;
    }
    tokens().consume();
    TypeRef type = session.builder().types().type(session.parser().simpleType());
    Expr.Fallback fallback = fallback();
    return new Expr.Cast(value, type, fallback, session.from(value.span().start()));
  }

  private boolean isAlias() {
    SplToken name = tokens().ahead(1);
    int behind = tokens().ahead(2).getType();
    return name.getType() != WORD
        || !Starts.isCapital(name.getText()) && (behind == COLON || behind == COMMA);
  }

  /** {@code or: d}, {@code else: d}, {@code or_return: d}. */
  private Expr.@Nullable Fallback fallback() {
    SplToken word = tokens().current();
    if (tokens().ahead(1).getType() != COLON) {
      return null;
    }
    Expr.Fallback.Kind kind =
        switch (word.getText()) {
          case "or" -> Expr.Fallback.Kind.OR;
          case "else" -> Expr.Fallback.Kind.ELSE;
          case "or_return" -> Expr.Fallback.Kind.OR_RETURN;
          default -> null;
        };
    if (kind == null || tokens().ahead(2).getType() == NEWLINE) {
      return null;
    }
    tokens().consume();
    tokens().consume();
    return new Expr.Fallback(kind, session.expressions().parse(Mode.PLAIN));
  }

  private Expr arrow(Expr value) {
    tokens().consume();
    SplToken name = tokens().take();
    List<Arg> arguments = null;
    if (tokens().type() == LPAREN && !tokens().current().spaceBefore()) {
      arguments = session.calls().argumentsBehindParen(tokens().take());
    }
    return new Expr.Arrow(value, name.getText(), arguments, session.from(value.span().start()));
  }

  private @Nullable Expr macro(Expr.Name name) {
    SplToken open = tokens().ahead(1);
    boolean list = open.getType() == LPAREN || open.getType() == LBRACK;
    if (!list || open.spaceBefore()) {
      return null;
    }
    tokens().consume();
    tokens().consume();
    List<Arg> arguments = session.calls().argumentsBehind(open);
    return new Expr.MacroCall(name.name(), arguments, session.from(name.span().start()));
  }

  private @Nullable Expr trailingLambda(Expr value, int mode) {
    boolean call = value instanceof Expr.Call c && !c.bare();
    if (!call || Mode.has(mode, Mode.IN_HEAD) || tokens().current().lineStart()) {
      return null;
    }
    Expr lambda = session.lambdas().lambda(mode & (Mode.BARE | Mode.STATEMENT_POSITION));
    return CallParser.withTrailing((Expr.Call) value, lambda);
  }

  /** {@code (n * 2)_ms} and {@code opt unwrap or: d}. */
  private @Nullable Expr word(Expr value, SplToken token, boolean glued) {
    if (glued && token.getText().startsWith("_") && tokens().ahead(-1).getType() == RPAREN) {
      tokens().consume();
      Span span = value.span().to(token.span());
      return new Expr.UnitOf(value, token.getText().substring(1), span);
    }
    if (!token.getText().equals("unwrap") || glued || !isFallback(tokens().ahead(1))) {
      return null;
    }
    tokens().consume();
    Expr.Fallback fallback = fallback();
    if (fallback == null) {
      throw session.unexpected();
    }
    return new Expr.Unwrap(value, fallback, session.from(value.span().start()));
  }

  private boolean isFallback(SplToken word) {
    return switch (word.getText()) {
      case "or", "else", "or_return" -> tokens().ahead(2).getType() == COLON;
      default -> false;
    };
  }
}
