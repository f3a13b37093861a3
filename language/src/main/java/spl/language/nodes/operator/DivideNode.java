// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import spl.language.errors.Blaming;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.syntax.Operators;

/** {@code a / b}: truncates on ints. */
public abstract class DivideNode extends BinaryNode implements Blaming {
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
    return left / right;
  }

  @Specialization
  protected static double divideDoubles(double left, double right) {
    return left / right;
  }

  @Specialization
  protected static double divideLongDouble(long left, double right) {
    return left / right;
  }

  @Specialization
  protected static double divideDoubleLong(double left, long right) {
    return left / right;
  }

  @Specialization
  protected Object divideOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.DIV, left, right);
  }
}
