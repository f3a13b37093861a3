// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code +a}. */
public abstract class PlusNode extends UnaryNode {
  @Specialization
  protected static long passLong(long operand) {
    return operand;
  }

  @Specialization
  protected static double passDouble(double operand) {
    return operand;
  }

  @Specialization
  protected Object passOther(Object operand) {
    return GuestOperations.unary(this, Operators.Unary.PLUS, operand);
  }
}
