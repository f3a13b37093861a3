// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code a * b}: product, repetition. */
public abstract class MultiplyNode extends BinaryNode {
  @Specialization
  protected static long multiplyLongs(long left, long right) {
    return left * right;
  }

  @Specialization
  protected static double multiplyDoubles(double left, double right) {
    return left * right;
  }

  @Specialization
  protected static double multiplyLongDouble(long left, double right) {
    return left * right;
  }

  @Specialization
  protected static double multiplyDoubleLong(double left, long right) {
    return left * right;
  }

  @Specialization
  protected Object multiplyOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.MUL, left, right);
  }
}
