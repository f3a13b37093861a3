// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import spl.language.SplContext;

/**
 * What a matcher checks and what it says when that does not hold.
 *
 * @param test whether a value passes
 * @param claim the message of a failure
 */
record Rule(Test test, Claim claim) {
  /** Decides about a value. */
  @FunctionalInterface
  interface Test {
    /** Whether the value passes. */
    boolean passes(SplContext context, Object actual, Object[] arguments) throws Unfit;
  }

  /** Words a failure. */
  @FunctionalInterface
  interface Claim {
    /** The message. */
    String message(SplContext context, Object actual, Object[] arguments, boolean negated);
  }

  /** The matcher has no meaning for a value of this type. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit() {
      super(null, null, false, false);
    }
  }

  /** {@code expected A to PHRASE E}, with as many operands as were given. */
  static Rule of(String phrase, Test test) {
    return new Rule(test, claim(phrase));
  }

  static Claim claim(String phrase) {
    return (c, actual, arguments, negated) -> {
      StringBuilder text = new StringBuilder("expected ").append(Shown.of(c, actual));
      text.append(negated ? " to not " : " to ").append(phrase);
      for (int i = 0; i < arguments.length; i++) {
        text.append(i == 0 ? " " : ", ").append(Shown.of(c, arguments[i]));
      }
      return text.toString();
    };
  }
}
