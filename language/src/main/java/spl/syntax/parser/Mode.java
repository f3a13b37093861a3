// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

/** Where an expression stands, which decides how far it reaches; a set of bits. */
final class Mode {
  /** Calls without parentheses are allowed. */
  static final int BARE = 1;

  /** The expression is a statement of its own. */
  static final int STATEMENT_POSITION = 2;

  /** A call without parentheses takes one argument only, since a bracket surrounds it. */
  static final int SINGLE = 4;

  /** {@code if} behind the expression does not belong to it. */
  static final int NO_TERNARY = 8;

  /** A brace behind a name opens a block, and a colon ends the head. */
  static final int IN_HEAD = 16;

  /** A lower-case name behind {@code as} is an alias. */
  static final int ALIAS = 32;

  /** {@code ??} belongs to the expression around. */
  static final int NO_COALESCE = 64;

  /** The value of an argument: {@code x => e} is a lambda. */
  static final int ARGUMENT = 128;

  /** Directly an argument of a call without parentheses. */
  static final int BARE_ARGUMENT = 256;

  static final int PLAIN = 0;
  static final int STATEMENT = BARE | STATEMENT_POSITION;
  static final int RIGHT_SIDE = BARE;
  static final int HEAD = IN_HEAD;
  static final int ITERABLE = IN_HEAD | NO_TERNARY;
  static final int RESOURCE = IN_HEAD | ALIAS;

  private Mode() {}

  static boolean has(int mode, int bit) {
    return (mode & bit) != 0;
  }

  /** The mode of an operand that is not the first of its expression. */
  static int inner(int mode) {
    return mode & (NO_TERNARY | IN_HEAD | ALIAS);
  }
}
