// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** {@code a or b}. */
public final class OrNode extends ConditionNode {
  @Child private ConditionNode left;
  @Child private ConditionNode right;

  /** Evaluates the right operand only when the left one is false. */
  public OrNode(SplNode left, SplNode right) {
    this.left = ConditionNode.of(left);
    this.right = ConditionNode.of(right);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return left.executeBoolean(frame) || right.executeBoolean(frame);
  }
}
