// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;
import spl.syntax.Arg;
import spl.syntax.Expr;
import spl.syntax.lexer.SplLexer;
import spl.syntax.lexer.SplToken;

/** What the grammar's actions call. */
abstract class ParserBase extends Parser {
  private @Nullable Session session;

  ParserBase(TokenStream input) {
    super(input);
  }

  final void attach(Session owner) {
    session = owner;
  }

  private Session session() {
    return Objects.requireNonNull(session);
  }

  /** Moves back to the token that the grammar took for the whole expression. */
  private ExpressionParser rewind() {
    session().tokens().seek(getContext().getStart().getTokenIndex());
    return session().expressions();
  }

  final Expr readStatement() {
    Expr value = rewind().parse(Mode.STATEMENT);
    if (value instanceof Expr.Name name && Assignments.isOperator(_input.LA(1))) {
      session().variables().declare(name.name());
    }
    return value;
  }

  final Expr readRightSide() {
    return rewind().parse(Mode.RIGHT_SIDE);
  }

  final Expr readHead() {
    return rewind().head(Mode.HEAD);
  }

  final Expr readExpression() {
    return rewind().parse(Mode.PLAIN);
  }

  final Expr readIterable() {
    return rewind().parse(Mode.ITERABLE);
  }

  final Expr readResource() {
    return rewind().parse(Mode.RESOURCE);
  }

  final Expr readConditionValue() {
    return rewind().conditionValue();
  }

  final List<Arg> readArguments() {
    return session().calls().argumentsBehindParen((SplToken) _input.LT(-1));
  }

  /** A lower-case name that is a whole pattern is a variable from here on. */
  final void declareName() {
    Token first = getContext().getStart();
    if (_input.LT(-1) == first) {
      session().variables().declare(first.getText());
    }
  }

  final void declareLast() {
    session().variables().declare(_input.LT(-1).getText());
  }

  /** Whether no further branch follows; one that does belongs to the nearest {@code if}. */
  final boolean noElseIf() {
    int type = _input.LA(1);
    return type != SplLexer.ELIF && (type != SplLexer.ELSE || _input.LA(2) != SplLexer.IF);
  }

  final void openScope() {
    session().openScope();
  }

  final void closeScope() {
    session().closeScope();
  }

  final void enter() {
    session().enter();
  }

  final void leave() {
    session().leave();
  }

  final void beginStatement() {
    session().beginStatement();
  }

  /** A brace at the end of a line is a habit from elsewhere. */
  final void checkBraces() {
    SplToken brace = (SplToken) _input.LT(1);
    SplToken next = (SplToken) _input.LT(2);
    boolean async = _input.index() > 0 && Starts.word((SplToken) _input.LT(-1), "async");
    if (!async && next.lineStart() && next.getType() != SplLexer.RBRACE) {
      throw session().fail(Findings.braceBlock(session(), brace));
    }
  }

  /** Passes over an indented block below the line that has just been read. */
  final void skipBlock() {
    if (_input.LA(1) != SplLexer.NEWLINE || _input.LA(2) != SplLexer.INDENT) {
      return;
    }
    int depth = 0;
    do {
      consume();
      int type = _input.LT(-1).getType();
      depth += type == SplLexer.INDENT ? 1 : type == SplLexer.DEDENT ? -1 : 0;
    } while (depth > 0 || _input.LT(-1).getType() == SplLexer.NEWLINE);
  }

  final void endStatement() {
    session().placeholders().clear();
  }
}
