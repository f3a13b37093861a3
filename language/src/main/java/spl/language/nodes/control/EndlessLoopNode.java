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
import spl.language.values.SplUnit;

/** {@code loop:}; its value is that of the {@code break} that ends it. */
public final class EndlessLoopNode extends SplNode {
  @Child private LoopNode loop;

  /** Repeats a body until it breaks. */
  public EndlessLoopNode(SplNode body) {
    loop = Truffle.getRuntime().createLoopNode(new RepeatNode(body));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    try {
      loop.execute(frame);
      return SplUnit.INSTANCE;
    } catch (BreakException e) {
      return e.value();
    }
  }

  /** One iteration. */
  private static final class RepeatNode extends Node implements RepeatingNode {
    private final BranchProfile continued = BranchProfile.create();
    @Child private SplNode body;

    RepeatNode(SplNode body) {
      this.body = body;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      try {
        body.executeVoid(frame);
      } catch (ContinueException e) {
        continued.enter();
      }
      return true;
    }
  }
}
