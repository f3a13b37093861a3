// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code ~a}. */
public abstract class BitNotNode extends UnaryNode {
  @Specialization
  protected static long invertLong(long operand) {
    return ~operand;
  }

  @Specialization
  protected Object invertOther(Object operand) {
    return GuestOperations.unary(this, Operators.Unary.BIT_NOT, operand);
  }
}
