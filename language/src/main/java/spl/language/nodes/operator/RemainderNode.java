// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import spl.language.errors.SplErrors;
import spl.syntax.Operators;

/** {@code a % b}: has the sign of the dividend. */
public abstract class RemainderNode extends BinaryNode {
  @Specialization
  protected long remainderLongs(long left, long right) {
    if (right == 0) {
      throw SplErrors.moduloByZero(this);
    }
    return left % right;
  }

  @Specialization
  protected static double remainderDoubles(double left, double right) {
    return left % right;
  }

  @Specialization
  protected static double remainderLongDouble(long left, double right) {
    return left % right;
  }

  @Specialization
  protected static double remainderDoubleLong(double left, long right) {
    return left % right;
  }

  @Specialization
  protected Object remainderOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.MOD, left, right);
  }
}
