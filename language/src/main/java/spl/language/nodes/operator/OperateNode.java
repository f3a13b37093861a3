// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.syntax.Operators;

/** An infix operator that numbers and texts do not need to be fast: {@code @}. */
public final class OperateNode extends SplNode {
  private final Operators.Binary operator;
  @Child private SplNode left;
  @Child private SplNode right;

  /** Applies an operator to two operands. */
  public OperateNode(Operators.Binary operator, SplNode left, SplNode right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object a = left.execute(frame);
    return GuestOperations.binary(this, operator, a, right.execute(frame));
  }
}
