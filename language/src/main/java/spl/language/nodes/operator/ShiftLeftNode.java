// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code a << b}: counts are taken modulo 64. */
public abstract class ShiftLeftNode extends BinaryNode {
  @Specialization
  protected static long shiftLongs(long left, long right) {
    return left << right;
  }

  @Specialization
  protected Object shiftOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.SHL, left, right);
  }
}
