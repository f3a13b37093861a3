// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import spl.language.errors.Blaming;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.syntax.Operators;

/** {@code a // b}: rounds toward negative infinity. */
public abstract class FloorDivideNode extends BinaryNode implements Blaming {
  abstract SplNode getRight();

  @Override
  public final Node blamed() {
    return getRight();
  }

  @Specialization
  protected long divideLongs(long left, long right) {
    if (right == 0) {
      throw SplErrors.divisionByZero(this);
    }
    return Math.floorDiv(left, right);
  }

  @Specialization
  protected static double divideDoubles(double left, double right) {
    return Math.floor(left / right);
  }

  @Specialization
  protected Object divideOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.FLOOR_DIV, left, right);
  }
}
