// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.errors.BreakException;
import spl.language.errors.ContinueException;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ConditionNode;

/** {@code while}. */
public final class WhileNode extends LoopingNode {
  private final BranchProfile broken = BranchProfile.create();
  @Child private LoopNode loop;

  /** Repeats a body as long as an expression is true. */
  public WhileNode(SplNode condition, SplNode body) {
    loop = Truffle.getRuntime().createLoopNode(new RepeatNode(ConditionNode.of(condition), body));
  }

  @Override
  public boolean executeLoop(VirtualFrame frame) {
    try {
      loop.execute(frame);
      return true;
    } catch (BreakException e) {
      broken.enter();
      return false;
    }
  }

  /** One iteration. */
  private static final class RepeatNode extends Node implements RepeatingNode {
    private final BranchProfile continued = BranchProfile.create();
    @Child private ConditionNode condition;
    @Child private SplNode body;

    RepeatNode(ConditionNode condition, SplNode body) {
      this.condition = condition;
      this.body = body;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      if (!condition.executeBoolean(frame)) {
        return false;
      }
      try {
        body.executeVoid(frame);
      } catch (ContinueException e) {
        continued.enter();
      }
      return true;
    }
  }
}
