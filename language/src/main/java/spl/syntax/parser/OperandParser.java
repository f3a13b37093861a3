// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Expr;
import spl.syntax.Operators.Unary;
import spl.syntax.Stmt;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Reads prefix operators and the operands that are not collections. */
final class OperandParser {
  private final Session session;

  OperandParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** An operand with its prefix and postfix operators. */
  Expr prefix(int mode) {
    SplToken token = tokens().current();
    return switch (token.getType()) {
      case MINUS -> minus(mode);
      case PLUS -> unary(Unary.PLUS, mode);
      case BANG -> unary(Unary.NOT, mode);
      case TILDE -> unary(Unary.BIT_NOT, mode);
      case LEFT_ARROW -> unary(Unary.RECEIVE, mode);
      case NOT -> session.expressions().not(mode);
      case AMP -> reference(mode);
      case STAR -> transparent(mode);
      case AWAIT -> await(mode);
      case DOT_DOT, DOT_DOT_EQ -> session.expressions().range(null, token.start(), mode);
      case RETURN, BREAK, CONTINUE, THROW -> jump(mode);
      default -> {
        Expr value = Starts.isName(token) ? prefixWord(token, mode) : null;
        yield value != null ? value : session.postfix().chain(primary(mode), mode);
      }
    };
  }

  private Expr nested(int mode) {
    session.enter();
    Expr value = prefix(mode);
    session.leave();
    return value;
  }

  private Expr unary(Unary op, int mode) {
    int start = tokens().take().start();
    Expr operand = nested(Mode.inner(mode));
    return new Expr.Unary(op, operand, session.from(start));
  }

  /** A minus directly before a number belongs to it unless a postfix operator follows. */
  private Expr minus(int mode) {
    SplToken number = tokens().ahead(1);
    boolean literal = number.getType() == INT || number.getType() == FLOAT;
    if (!literal || number.spaceBefore() || PostfixParser.continues(tokens().ahead(2))) {
      return unary(Unary.NEG, mode);
    }
    int start = tokens().take().start();
    tokens().consume();
    return Numbers.parse(session, number, session.from(start), true);
  }

  private Expr reference(int mode) {
    int start = tokens().take().start();
    boolean mutable = session.accept(MUT);
    Expr operand = nested(Mode.inner(mode));
    return mutable ? new Expr.RefMut(operand, session.from(start)) : operand;
  }

  private Expr transparent(int mode) {
    tokens().consume();
    return nested(Mode.inner(mode));
  }

  private Expr await(int mode) {
    int start = tokens().take().start();
    Expr operand = nested(mode & ~Mode.STATEMENT_POSITION);
    return new Expr.Await(operand, session.from(start));
  }

  private Expr jump(int mode) {
    SplToken word = tokens().take();
    if (word.getType() == BREAK || word.getType() == CONTINUE) {
      LoopPlaces.check(session, session.parser().getContext(), word.span());
    }
    int inner = Mode.inner(mode) | mode & Mode.BARE;
    Expr value =
        word.getType() == CONTINUE || !Starts.operand(tokens().current())
            ? null
            : session.expressions().parse(inner);
    return jump(word, value);
  }

  private Expr jump(SplToken word, @Nullable Expr value) {
    Span span = session.from(word.start());
    Stmt stmt =
        switch (word.getType()) {
          case RETURN -> new Stmt.Return(value, span);
          case BREAK -> new Stmt.Break(value, span);
          case CONTINUE -> new Stmt.Continue(false, span);
          default -> {
            if (value == null) {
              throw session.unexpected();
            }
            yield new Stmt.Throw(value, span);
          }
        };
    return new Expr.Jump(stmt, span);
  }

  /** Soft words that are prefix operators when an operand follows. */
  private @Nullable Expr prefixWord(SplToken token, int mode) {
    SplToken next = tokens().ahead(1);
    boolean operand = Starts.operand(next) && next.spaceBefore() && !next.lineStart();
    return switch (token.getText()) {
      case "move", "async" -> {
        if (token.getText().equals("async") && next.getType() == LBRACE && next.spaceBefore()) {
          yield session.lambdas().asyncBlock();
        }
        yield session.lambdas().startsAt(next)
            ? session.lambdas().marked(mode)
            : moved(token, next, mode);
      }
      case "new" -> operand && Starts.isName(next) ? transparent(mode) : pointer(next, mode);
      case "throw", "raise" -> operand ? raise(mode) : null;
      case "yield" -> yieldValue(mode, next);
      case "spawn" -> operand || next.getType() == LPAREN ? spawn(mode) : null;
      case "go" -> operand && next.getType() != LPAREN || startsGo(next) ? go(mode) : null;
      default -> null;
    };
  }

  private @Nullable Expr moved(SplToken token, SplToken next, int mode) {
    boolean value =
        switch (next.getType()) {
          case INT, FLOAT, TEXT, QUOTED, RAW_TEXT, TRIPLE, SELF, TRUE, FALSE, NIL -> true;
          default -> Starts.isName(next);
        };
    boolean move = token.getText().equals("move") && value;
    return move && !next.lineStart() ? transparent(mode) : null;
  }

  /** {@code new *T(...)}, {@code new &T(...)}: kinds of pointers are plain references. */
  private @Nullable Expr pointer(SplToken mark, int mode) {
    boolean kind = mark.getType() == STAR || mark.getType() == AMP;
    if (!kind || !mark.spaceBefore() || mark.spaceAfter() || !Starts.isName(tokens().ahead(2))) {
      return null;
    }
    tokens().consume();
    return transparent(mode);
  }

  private Expr raise(int mode) {
    SplToken word = tokens().take();
    Expr value = session.expressions().parse(Mode.inner(mode));
    Span span = session.from(word.start());
    return new Expr.Jump(new Stmt.Throw(value, span), span);
  }

  private @Nullable Expr yieldValue(int mode, SplToken next) {
    if (next.getType() == NEWLINE || next.getType() == RPAREN || next.getType() == SEMI) {
      return new Expr.Yield(null, tokens().take().span());
    }
    boolean argument = next.getType() == LPAREN || next.spaceBefore();
    if (!Starts.operand(next) || !argument) {
      return null;
    }
    int start = tokens().take().start();
    Expr value = session.expressions().parse(Mode.inner(mode));
    return new Expr.Yield(value, session.from(start));
  }

  private Expr spawn(int mode) {
    int start = tokens().take().start();
    Expr value = session.expressions().parse(Mode.inner(mode));
    return new Expr.Spawn(value, session.from(start));
  }

  /** Without a lambda behind its arguments {@code go(a)} is a call of that name. */
  private boolean startsGo(SplToken open) {
    return open.getType() == LPAREN
        && session.lambdas().startsAt(tokens().ahead(session.lambdas().closer(1) + 1));
  }

  /** {@code go(a) \x: ...} calls the lambda with the arguments. */
  private Expr go(int mode) {
    int start = tokens().current().start();
    SplToken open = tokens().ahead(1);
    if (open.getType() != LPAREN) {
      return spawn(mode);
    }
    tokens().consume();
    tokens().consume();
    java.util.List<Arg> arguments = session.calls().argumentsBehindParen(open);
    if (!session.lambdas().startsAt(tokens().current())) {
      throw session.unexpected();
    }
    Expr lambda = session.lambdas().lambda(mode);
    Span span = session.from(start);
    return new Expr.Spawn(new Expr.Call(lambda, arguments, false, span), span);
  }

  /** An operand without prefix and postfix operators. */
  private Expr primary(int mode) {
    SplToken token = tokens().current();
    return switch (token.getType()) {
      case INT, FLOAT -> number(token);
      case TEXT, RAW_TEXT, QUOTED, TRIPLE, OPEN_TEXT, OPEN_QUOTED, BYTES ->
          session.texts().parse(tokens().take());
      case SYMBOL -> new Expr.SymbolLit(tokens().take().getText(), token.span());
      case TRUE, FALSE -> new Expr.BoolLit(tokens().take().getType() == TRUE, token.span());
      case NIL -> new Expr.NilLit(tokens().take().span());
      case SELF -> new Expr.Name("self", tokens().take().span());
      case LPAREN -> session.collections().paren(mode);
      case LBRACK -> session.collections().array();
      case LBRACE -> session.collections().brace(mode);
      case BACKSLASH, BAR, BAR_BAR, FN -> session.lambdas().lambda(mode);
      case IF -> session.lambdas().ifExpression(mode);
      case MATCH -> session.builder().match(session.parser().matchStatement());
      case LOOP, TRY, WITH, DO, RECEIVE, SELECT -> compound();
      case FOR, WHILE -> loop(mode);
      case PASS, SKIP_WORD -> pass();
      case AT -> foreign();
      case LT, TYPE_OPEN -> qualified();
      default -> name(token, mode);
    };
  }

  private Expr number(SplToken token) {
    tokens().consume();
    boolean glued = tokens().type() == LPAREN && !tokens().current().spaceBefore();
    if (glued && tokens().ahead(1).getType() != RPAREN) {
      throw session.fail(Exotic.factor(token.span(), token.getText() + "(...)"));
    }
    return Numbers.parse(session, token, token.span(), false);
  }

  /** A loop is no operand of an operator, only a whole right side. */
  private Expr loop(int mode) {
    if (!Mode.has(mode, Mode.BARE)) {
      throw session.unexpected();
    }
    return compound();
  }

  private Expr compound() {
    int start = tokens().current().start();
    Stmt stmt = session.builder().compound(session.parser().compound());
    return new Expr.StmtExpr(stmt, session.from(start));
  }

  private Expr pass() {
    Span span = tokens().take().span();
    return new Expr.StmtExpr(new Stmt.Pass(span), span);
  }

  /** {@code @name}: a name spelled with its at sign. */
  private Expr foreign() {
    SplToken at = tokens().take();
    if (!Starts.isWord(tokens().current()) || tokens().current().spaceBefore()) {
      throw session.unexpected();
    }
    String name = "@" + tokens().take().getText();
    return new Expr.Name(name, session.from(at.start()));
  }

  /** {@code <X as Trait>::m}: the trait's implementation. */
  private Expr qualified() {
    tokens().consume();
    session.parser().simpleType();
    session.expect(AS);
    Expr trait = session.builder().typeName(session.parser().simpleType());
    session.expect(GT);
    return trait;
  }

  private Expr name(SplToken token, int mode) {
    if (!Starts.isName(token)) {
      throw session.unexpected();
    }
    tokens().consume();
    if (tokens().type() == FAT_ARROW && Mode.has(mode, Mode.ARGUMENT)) {
      return session.lambdas().arrow(token);
    }
    if (token.getText().equals("_")) {
      return session.placeholders().add(token.span());
    }
    if (Placeholders.isNumbered(token.getText())
        && !session.variables().isKnown(token.getText())
        && session.placeholders().inArgument()) {
      return session.placeholders().addNumbered(token.getText(), token.span());
    }
    if (token.getText().equals("s") && isGluedBrace()) {
      return session.collections().set(token.start());
    }
    return new Expr.Name(token.getText(), token.span());
  }

  private boolean isGluedBrace() {
    return tokens().type() == LBRACE && !tokens().current().spaceBefore();
  }
}
