// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.nodes.operator.ForceNode;

/** {@code val P = e} as a condition: whether the value of an expression matches. */
public final class TestPatternNode extends ConditionNode {
  @Child private PatternNode pattern;
  @Child private SplNode value;
  @Child private ForceNode force = ForceNode.create();

  /** Matches the awaited value. */
  public TestPatternNode(PatternNode pattern, SplNode value) {
    this.pattern = pattern;
    this.value = value;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return pattern.execute(frame, force.execute(value.execute(frame)));
  }
}
