// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.syntax.Operators;

/** {@code a | b}. */
public abstract class BitOrNode extends BinaryNode {
  @Specialization
  protected static long orLongs(long left, long right) {
    return left | right;
  }

  @Specialization
  protected Object orOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.BIT_OR, left, right);
  }
}
