// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code a - b}. */
public abstract class SubtractNode extends BinaryNode {
  @Specialization
  protected static long subtractLongs(long left, long right) {
    return left - right;
  }

  @Specialization
  protected static double subtractDoubles(double left, double right) {
    return left - right;
  }

  @Specialization
  protected static double subtractLongDouble(long left, double right) {
    return left - right;
  }

  @Specialization
  protected static double subtractDoubleLong(double left, long right) {
    return left - right;
  }

  @Specialization
  protected Object subtractOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.SUB, left, right);
  }
}
