// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code -a}. */
public abstract class NegateNode extends UnaryNode {
  @Specialization
  protected static long negateLong(long operand) {
    return -operand;
  }

  @Specialization
  protected static double negateDouble(double operand) {
    return -operand;
  }

  @Specialization
  protected Object negateOther(Object operand) {
    return GuestOperations.unary(this, Operators.Unary.NEG, operand);
  }
}
