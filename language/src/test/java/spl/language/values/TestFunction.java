// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import java.util.function.Function;

/** A guest function written in Java. */
public record TestFunction(int arity, Function<Object[], Object> body) {
  /** A function of one argument. */
  public static TestFunction of(Function<Object, Object> body) {
    return new TestFunction(1, a -> body.apply(a[0]));
  }

  /** A function of two arguments. */
  public static TestFunction of2(java.util.function.BinaryOperator<Object> body) {
    return new TestFunction(2, a -> body.apply(a[0], a[1]));
  }
}
