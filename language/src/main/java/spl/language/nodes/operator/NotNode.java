// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** {@code not a} of an operand without a negation method of its own. */
public final class NotNode extends ConditionNode {
  @Child private ConditionNode operand;

  /** Negates the truth of an expression. */
  public NotNode(SplNode operand) {
    this.operand = ConditionNode.of(operand);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return !operand.executeBoolean(frame);
  }
}
