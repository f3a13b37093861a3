// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Operators.Binary;
import spl.syntax.Operators.Unary;
import spl.syntax.Stmt;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Climbs the precedence levels of infix operators, loosest first. */
final class ExpressionParser {
  private static final int PIPE_LEVEL = 2;
  private static final int OR_LEVEL = 3;
  private static final int AND_LEVEL = 4;
  private static final int EQUALITY = 5;
  private static final int COMPARISON = 6;
  private static final int RANGE = 7;
  private static final int BIT_OR = 8;
  private static final int POWER = 15;

  private final Session session;

  ExpressionParser(Session session) {
    this.session = session;
  }

  private TokenArray tokens() {
    return session.tokens();
  }

  /** A full expression. */
  Expr parse(int mode) {
    session.enter();
    Expr value = climb(PIPE_LEVEL, mode);
    if (tokens().type() == LEFT_ARROW) {
      tokens().consume();
      Expr sent = climb(PIPE_LEVEL, Mode.inner(mode));
      value = new Expr.Send(value, sent, value.span().to(sent.span()));
    }
    if (tokens().type() == IF
        && !Mode.has(mode, Mode.NO_TERNARY)
        && !tokens().current().lineStart()) {
      value = ternary(value, mode);
    }
    session.leave();
    return value;
  }

  private Expr ternary(Expr value, int mode) {
    tokens().consume();
    Expr condition = climb(PIPE_LEVEL, Mode.inner(mode));
    session.expect(ELSE);
    if (tokens().type() == COLON && !tokens().current().spaceBefore()) {
      tokens().consume();
    }
    Expr other = parse(Mode.inner(mode));
    Span span = value.span().to(other.span());
    Clause.Condition test = new Clause.Condition(null, condition, false, condition.span());
    Clause.Branch branch = new Clause.Branch(List.of(test), block(value), false, span);
    return new Expr.If(List.of(branch), block(other), span);
  }

  static Block block(Expr value) {
    return new Block(List.of(new Stmt.ExprStmt(value, value.span())), value.span());
  }

  /** A condition or subject in front of a block. */
  Expr head(int mode) {
    Expr value = parse(mode);
    if (tokens().type() == ASSIGN) {
      throw session.fail(Findings.assignmentCondition(tokens().current()));
    }
    return value;
  }

  /** The value of {@code if val P = e and ...}: {@code and} joins a further condition. */
  Expr conditionValue() {
    return climb(EQUALITY, Mode.HEAD);
  }

  /** An operand of an operator of the given level. */
  Expr climb(int level, int mode) {
    Expr left = session.operands().prefix(mode);
    return infix(left, level, mode);
  }

  private Expr infix(Expr first, int level, int mode) {
    Expr left = first;
    while (true) {
      int type = tokens().type();
      int found = level(type);
      if (found == 0 || found < level) {
        return left;
      }
      Expr next = step(left, found, mode);
      if (next == null) {
        return left;
      }
      left = next;
    }
  }

  private @Nullable Expr step(Expr left, int level, int mode) {
    return switch (level) {
      case OR_LEVEL, AND_LEVEL -> logical(left, level, mode);
      case EQUALITY -> equality(left, mode);
      case COMPARISON -> comparison(left, mode);
      case RANGE -> range(left, tokens().current().start(), mode);
      case PIPE_LEVEL -> pipe(left, mode);
      case POWER -> power(left, mode);
      default -> arithmetic(left, level, mode);
    };
  }

  private Expr pipe(Expr left, int mode) {
    tokens().consume();
    int mark = session.placeholders().beginArgument();
    Expr right = session.placeholders().endArgument(mark, climb(OR_LEVEL, Mode.inner(mode)));
    return binary(Binary.PIPE, left, right);
  }

  private @Nullable Expr logical(Expr left, int level, int mode) {
    int following = tokens().ahead(1).getType();
    if (following == VAL || following == VAR || following == LET || following == COLON) {
      return null;
    }
    boolean and = level == AND_LEVEL;
    tokens().consume();
    boolean suspend = session.accept(SUSPEND);
    Expr right = climb(level + 1, Mode.inner(mode));
    return new Expr.Logical(and, left, right, suspend, left.span().to(right.span()));
  }

  private @Nullable Expr equality(Expr left, int mode) {
    int type = tokens().type();
    if (type == NOT && tokens().ahead(1).getType() != IN) {
      return null;
    }
    tokens().consume();
    if (type == IS) {
      boolean negated = session.accept(NOT);
      Expr target = climb(COMPARISON, Mode.inner(mode));
      return new Expr.Is(left, target, negated, left.span().to(target.span()));
    }
    if (type == NOT) {
      tokens().consume();
    }
    Binary op =
        switch (type) {
          case EQ -> Binary.EQ;
          case NE -> Binary.NE;
          case IN -> Binary.IN;
          default -> Binary.NOT_IN;
        };
    return binary(op, left, climb(COMPARISON, Mode.inner(mode)));
  }

  private Expr comparison(Expr first, int mode) {
    List<Expr> operands = new ArrayList<>(List.of(first));
    List<Binary> ops = new ArrayList<>();
    while (level(tokens().type()) == COMPARISON) {
      ops.add(comparisonOperator());
      operands.add(climb(RANGE, Mode.inner(mode)));
    }
    Span span = first.span().to(operands.getLast().span());
    return ops.size() == 1
        ? new Expr.Binary(ops.getFirst(), first, operands.getLast(), span)
        : new Expr.Chain(operands, ops, span);
  }

  private Binary comparisonOperator() {
    SplToken next = tokens().ahead(1);
    if (next.getType() == TILDE && !next.spaceBefore() && next.spaceAfter()) {
      throw session.fail(Findings.unexpected(session, tokens().current()));
    }
    return switch (tokens().take().getType()) {
      case LT, TYPE_OPEN -> Binary.LT;
      case LE -> Binary.LE;
      case GE -> Binary.GE;
      default -> Binary.GT;
    };
  }

  /** A range whose dots are the current token. */
  Expr range(@Nullable Expr from, int start, int mode) {
    boolean inclusive = tokens().take().getType() == DOT_DOT_EQ;
    Expr to = null;
    if (Starts.operand(tokens().current()) && !tokens().current().lineStart()) {
      boolean block = tokens().type() == LBRACE && Mode.has(mode, Mode.IN_HEAD);
      to = block ? null : climb(BIT_OR, Mode.inner(mode));
    }
    Expr step = null;
    if (Starts.word(tokens().current(), "step") && Starts.operand(tokens().ahead(1))) {
      tokens().consume();
      step = climb(BIT_OR, Mode.inner(mode));
    }
    return new Expr.Range(
        from, to, inclusive, step, session.from(from == null ? start : from.span().start()));
  }

  private Expr power(Expr left, int mode) {
    tokens().consume();
    session.enter();
    Expr right = climb(POWER, Mode.inner(mode));
    session.leave();
    return binary(Binary.POW, left, right);
  }

  private Expr arithmetic(Expr left, int level, int mode) {
    SplToken token = tokens().take();
    Binary op =
        switch (token.getType()) {
          case BAR -> Binary.BIT_OR;
          case CARET, WORD -> Binary.BIT_XOR;
          case AMP -> Binary.BIT_AND;
          case SHL -> Binary.SHL;
          case AT -> Binary.MATMUL;
          case PLUS -> Binary.ADD;
          case MINUS -> Binary.SUB;
          case STAR -> Binary.MUL;
          case SLASH -> Binary.DIV;
          case FLOOR_DIV -> Binary.FLOOR_DIV;
          case PERCENT -> Binary.MOD;
          default -> Binary.SHR;
        };
    if (op == Binary.SHR) {
      tokens().consume();
      int mark = session.placeholders().beginArgument();
      Expr right = climb(level + 1, Mode.inner(mode));
      return binary(op, left, session.placeholders().endArgument(mark, right));
    }
    return binary(op, left, climb(level + 1, Mode.inner(mode)));
  }

  static Expr.Binary binary(Binary op, Expr left, Expr right) {
    return new Expr.Binary(op, left, right, left.span().to(right.span()));
  }

  /** {@code not} with its operand; the word is the current token. */
  Expr not(int mode) {
    int start = tokens().take().start();
    session.enter();
    Expr operand = climb(EQUALITY, mode & ~Mode.STATEMENT_POSITION);
    session.leave();
    return new Expr.Unary(Unary.NOT, operand, session.from(start));
  }

  /** The level of an infix operator, or 0 for every other token. */
  private int level(int type) {
    return switch (type) {
      case PIPE -> PIPE_LEVEL;
      case OR, BAR_BAR -> OR_LEVEL;
      case AND, AMP_AMP -> AND_LEVEL;
      case EQ, NE, IN, IS, NOT -> EQUALITY;
      case LT, TYPE_OPEN, LE, GE -> COMPARISON;
      case GT -> isShift() ? 11 : COMPARISON;
      case DOT_DOT, DOT_DOT_EQ -> RANGE;
      case BAR -> BIT_OR;
      case CARET -> 9;
      case WORD -> tokens().current().getText().equals("xor") && isXor() ? 9 : 0;
      case AMP -> 10;
      case SHL -> 11;
      case AT -> 12;
      case PLUS, MINUS -> 13;
      case STAR, SLASH, PERCENT, FLOOR_DIV -> 14;
      case STAR_STAR -> POWER;
      default -> 0;
    };
  }

  private boolean isXor() {
    return Starts.operand(tokens().ahead(1));
  }

  private boolean isShift() {
    SplToken next = tokens().ahead(1);
    return next.getType() == GT && !next.spaceBefore();
  }
}
