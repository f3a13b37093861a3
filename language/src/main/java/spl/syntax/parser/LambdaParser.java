// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.Pattern;
import spl.syntax.Stmt;
import spl.syntax.TypeRef;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Reads lambdas and the bodies of expressions that have some. */
final class LambdaParser {
  private record Head(List<Param> params, boolean grouped) {}

  private final Session session;

  LambdaParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** Whether a token can only be the start of a lambda. */
  boolean startsAt(SplToken token) {
    return switch (token.getType()) {
      case BACKSLASH -> true;
      case FN -> tokens().ahead(token.getTokenIndex() - tokens().index() + 1).getType() == LPAREN;
      case BAR, BAR_BAR -> isBarLambda(token.getTokenIndex() - tokens().index());
      default -> false;
    };
  }

  /** Whether {@code |} some tokens ahead opens a parameter list. */
  boolean isBarLambda(int distance) {
    if (tokens().ahead(distance).getType() == BAR_BAR) {
      return true;
    }
    for (int i = distance + 1; ; i++) {
      switch (tokens().ahead(i).getType()) {
        case WORD, COMMA, COLON, LPAREN, RPAREN, LBRACK, RBRACK, TYPE_OPEN, GT, QUESTION, MUT -> {}
        case AMP, DOT, TYPED_COLON -> {}
        case BAR -> {
          return i > distance + 1;
        }
        default -> {
          return false;
        }
      }
    }
  }

  /** {@code move \x: ...}, {@code async \x: ...}. */
  Expr marked(int mode) {
    SplToken word = tokens().take();
    boolean async = word.getText().equals("async");
    Expr.Lambda inner = (Expr.Lambda) lambda(mode);
    return new Expr.Lambda(
        inner.params(),
        inner.body(),
        async || inner.async(),
        !async || inner.move(),
        inner.grouped(),
        false,
        session.from(word.start()));
  }

  /** {@code async { ... }}: a block that is started at once; its value is a promise. */
  Expr asyncBlock() {
    int start = tokens().take().start();
    session.openScope();
    try {
      Block body = session.builder().braceBody(session.parser().braceBody());
      Expr block = new Expr.Lambda(List.of(), body, true, false, false, false, session.from(start));
      return new Expr.Call(block, List.of(), false, session.from(start));
    } finally {
      session.closeScope();
    }
  }

  /** A lambda in any spelling except the arrow. */
  Expr lambda(int mode) {
    SplToken first = tokens().current();
    session.openScope();
    try {
      return switch (first.getType()) {
        case BACKSLASH -> backslash(mode);
        case FN -> function(mode);
        default -> bars(mode);
      };
    } finally {
      session.closeScope();
    }
  }

  private Expr backslash(int mode) {
    int start = tokens().take().start();
    Head head = tokens().type() == LPAREN ? grouped() : plain();
    if (tokens().type() == ARROW) {
      tokens().consume();
      session.parser().typeRef();
    }
    if (tokens().type() != COLON) {
      throw session.fail(Findings.missing(session, "`:` before the body of the lambda"));
    }
    return finish(head, body(mode), start);
  }

  private Expr finish(Head head, Block body, int start) {
    return new Expr.Lambda(
        head.params(), body, false, false, head.grouped(), false, session.from(start));
  }

  /** {@code x, y}, {@code (a, b), c}, {@code _}, {@code *} or nothing. */
  private Head plain() {
    List<Param> params = new ArrayList<>();
    if (session.accept(STAR)) {
      return new Head(params, false);
    }
    while (tokens().type() != COLON) {
      params.add(param(false));
      if (!session.accept(COMMA)) {
        break;
      }
    }
    return new Head(params, false);
  }

  /** A parenthesised list, or a destructured first parameter followed by others. */
  private Head grouped() {
    if (isFollowedByComma()) {
      return plain();
    }
    SplToken open = tokens().take();
    List<Param> params = new ArrayList<>();
    boolean typed = false;
    while (tokens().type() != RPAREN) {
      Param param = param(true);
      typed |= param.type() != null;
      params.add(param);
      if (!session.accept(COMMA)) {
        break;
      }
    }
    session.close(open, RPAREN);
    return new Head(params, !typed && params.size() > 1);
  }

  private boolean isFollowedByComma() {
    return tokens().ahead(closer(0) + 1).getType() == COMMA;
  }

  /** How far ahead the bracket is that closes the one some tokens ahead. */
  int closer(int from) {
    int depth = 0;
    for (int i = from; ; i++) {
      switch (tokens().ahead(i).getType()) {
        case LPAREN, LBRACK, LBRACE -> depth++;
        case RPAREN, RBRACK, RBRACE -> {
          if (--depth == 0) {
            return i;
          }
        }
        case Token.EOF -> {
          return i;
        }
        default -> {}
      }
    }
  }

  private Param param(boolean typed) {
    int start = tokens().current().start();
    boolean mutable = session.accept(MUT);
    boolean variadic = session.accept(ELLIPSIS);
    Pattern pattern = session.builder().patterns().atom(session.parser().patternAtom());
    TypeRef type = null;
    if (typed && session.accept(COLON)) {
      type = session.builder().types().type(session.parser().simpleType());
      variadic |= session.accept(ELLIPSIS);
    }
    Expr value = typed && session.accept(ASSIGN) ? session.expressions().parse(Mode.PLAIN) : null;
    mutable |= TypeBuilder.isMutable(type);
    return new Param(pattern, type, value, mutable, variadic, session.from(start));
  }

  private Expr function(int mode) {
    int start = tokens().take().start();
    List<Param> params =
        session.builder().declarations().functions().parameters(session.parser().parameters());
    if (session.accept(ARROW)) {
      session.parser().typeRef();
    }
    return finish(new Head(params, false), body(mode), start);
  }

  private Expr bars(int mode) {
    SplToken open = tokens().take();
    List<Param> params = new ArrayList<>();
    if (open.getType() == BAR) {
      while (tokens().type() != BAR) {
        params.add(param(true));
        if (!session.accept(COMMA)) {
          break;
        }
      }
      session.expect(BAR);
    }
    return finish(new Head(params, false), arrowBody(mode), open.start());
  }

  /** {@code x => e}; the name is read. */
  Expr arrow(SplToken name) {
    tokens().consume();
    session.openScope();
    session.variables().declare(name.getText());
    Pattern.Bind bind = new Pattern.Bind(name.getText(), false, name.span());
    Param param = new Param(bind, null, null, false, false, name.span());
    Block body = arrowBody(Mode.PLAIN);
    session.closeScope();
    return finish(new Head(List.of(param), false), body, name.start());
  }

  /** {@code (x, y) => e}; the current token is the parenthesis. */
  @Nullable Expr parenArrow(int mode) {
    if (tokens().ahead(closer(0) + 1).getType() != FAT_ARROW) {
      return null;
    }
    int start = tokens().current().start();
    session.openScope();
    Head head = grouped();
    session.expect(FAT_ARROW);
    Block body = arrowBody(mode);
    session.closeScope();
    return finish(new Head(head.params(), false), body, start);
  }

  /** Behind bars or an arrow: an expression, or a block in braces. */
  private Block arrowBody(int mode) {
    if (tokens().type() == LBRACE && !CollectionParser.looksLikeDict(tokens())) {
      return session.builder().braceBody(session.parser().braceBody());
    }
    return tokens().type() == COLON ? body(mode) : inline(mode);
  }

  // ------------------------------------------------------------ bodies

  /** The body behind a colon, which is the current token: on the same line or indented. */
  Block body(int mode) {
    if (tokens().ahead(1).getType() == NEWLINE) {
      return session.builder().body(session.parser().body());
    }
    session.expect(COLON);
    return inline(mode);
  }

  /** One statement on the same line. */
  private Block inline(int mode) {
    int start = tokens().current().start();
    boolean single = session.inBracket() || Mode.has(mode, Mode.SINGLE);
    Stmt stmt =
        switch (tokens().type()) {
          case FOR, WHILE, ASSERT, DEFER, ASYNC_BLOCK, WHEN, CONTEXT, VAL, VAR, LET, CONST ->
              session.builder().item(session.parser().item());
          default ->
              statement(Mode.STATEMENT | (single ? Mode.SINGLE : 0) | mode & Mode.NO_TERNARY);
        };
    return new Block(List.of(stmt), session.from(start));
  }

  private Stmt statement(int mode) {
    int start = tokens().current().start();
    Expr target = session.expressions().parse(mode);
    if (!Assignments.isOperator(tokens().type())) {
      return target instanceof Expr.Jump jump
          ? jump.stmt()
          : new Stmt.ExprStmt(target, target.span());
    }
    SplToken op = tokens().take();
    Expr value = session.expressions().parse(mode & ~Mode.STATEMENT_POSITION);
    Expr place = session.placeholders().plain(target);
    return Assignments.assign(place, op.getType(), value, session.from(start));
  }

  /** {@code if} as an operand: the inline forms take one statement per branch. */
  Expr ifExpression(int mode) {
    int start = tokens().current().start();
    List<Clause.Branch> branches = new ArrayList<>();
    Block otherwise = null;
    do {
      int branchStart = tokens().take().start();
      boolean suspend = session.accept(SUSPEND);
      List<Clause.Condition> conditions =
          session.builder().conditions(session.parser().conditions());
      Block body = branchBody(mode);
      branches.add(new Clause.Branch(conditions, body, suspend, session.from(branchStart)));
    } while (tokens().type() == ELIF || elseIf());
    if (session.accept(ELSE)) {
      otherwise =
          tokens().type() == COLON || tokens().type() == LBRACE ? branchBody(mode) : thenPart();
    }
    return new Expr.If(branches, otherwise, session.from(start));
  }

  private boolean elseIf() {
    if (tokens().type() != ELSE || tokens().ahead(1).getType() != IF) {
      return false;
    }
    tokens().consume();
    return true;
  }

  private Block branchBody(int mode) {
    return switch (tokens().type()) {
      case COLON -> body(mode);
      case LBRACE -> session.builder().body(session.parser().body());
      default -> {
        boolean then = session.accept(THEN) || Starts.word(tokens().current(), "then");
        if (!then) {
          throw session.fail(Findings.missingColon(session, "the body"));
        }
        if (Starts.word(tokens().current(), "then")) {
          tokens().consume();
        }
        yield thenPart();
      }
    };
  }

  private Block thenPart() {
    Expr value = session.expressions().parse(Mode.NO_TERNARY);
    Span span = value.span();
    return new Block(List.of(new Stmt.ExprStmt(value, span)), span);
  }
}
