// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import spl.language.errors.Blaming;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.syntax.Operators;

/** {@code a % b}: has the sign of the dividend. */
public abstract class RemainderNode extends BinaryNode implements Blaming {
  abstract SplNode getRight();

  @Override
  public final Node blamed() {
    return getRight();
  }

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
