// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

/** The operators of the language, named by meaning rather than by spelling. */
public final class Operators {
  private Operators() {}

  /** Operators with two operands that are both always evaluated. */
  public enum Binary {
    ADD("+"),
    SUB("-"),
    MUL("*"),
    DIV("/"),
    MOD("%"),
    FLOOR_DIV("//"),
    POW("**"),
    MATMUL("@"),
    BIT_AND("&"),
    BIT_OR("|"),
    BIT_XOR("^"),
    SHL("<<"),
    SHR(">>"),
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    IN("in"),
    NOT_IN("not in"),
    PIPE("|>");

    private final String symbol;

    Binary(String symbol) {
      this.symbol = symbol;
    }

    /** The spelling used in messages. */
    public String symbol() {
      return symbol;
    }

    /** Whether the operator compares, so that its result is a bool. */
    public boolean isComparison() {
      return compareTo(EQ) >= 0 && compareTo(NOT_IN) <= 0;
    }
  }

  /** Operators with one operand. */
  public enum Unary {
    NEG("-"),
    PLUS("+"),
    NOT("not"),
    BIT_NOT("~"),
    /** {@code <-ch}: receive from a channel. */
    RECEIVE("<-");

    private final String symbol;

    Unary(String symbol) {
      this.symbol = symbol;
    }

    /** The spelling used in messages. */
    public String symbol() {
      return symbol;
    }
  }
}
