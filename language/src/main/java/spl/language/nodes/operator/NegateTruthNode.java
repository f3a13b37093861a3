// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code not a}: a bool, or what the operand's own negation method answers. */
public abstract class NegateTruthNode extends UnaryNode {
  @Specialization
  protected static boolean negateBoolean(boolean operand) {
    return !operand;
  }

  @Specialization
  protected static boolean negateLong(long operand) {
    return operand == 0;
  }

  @Specialization
  protected Object negateOther(Object operand) {
    return GuestOperations.unary(this, Operators.Unary.NOT, operand);
  }
}
