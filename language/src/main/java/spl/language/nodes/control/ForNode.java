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
import spl.language.values.SplNil;

/** {@code for} over anything iterable. */
public final class ForNode extends LoopingNode {
  private final LoopSlots slots;
  private final BranchProfile broken = BranchProfile.create();
  @Child private SplNode iterable;
  @Child private StartLoopNode start = StartLoopNodeGen.create();
  @Child private LoopNode loop;

  /** Runs a body, guard included, for each item. */
  public ForNode(SplNode iterable, LoopTargetNode target, SplNode body, LoopSlots slots) {
    this.iterable = iterable;
    this.slots = slots;
    this.loop = Truffle.getRuntime().createLoopNode(new RepeatNode(target, body, slots));
  }

  @Override
  public boolean executeLoop(VirtualFrame frame) {
    frame.setObject(slots.cursor(), start.execute(iterable.execute(frame)));
    frame.setLong(slots.index(), 0);
    try {
      loop.execute(frame);
      return true;
    } catch (BreakException e) {
      broken.enter();
      return false;
    } finally {
      frame.setObject(slots.cursor(), SplNil.INSTANCE);
    }
  }

  /** One iteration. */
  private static final class RepeatNode extends Node implements RepeatingNode {
    private final LoopSlots slots;
    private final BranchProfile continued = BranchProfile.create();
    @Child private AdvanceLoopNode advance;
    @Child private SplNode body;

    RepeatNode(LoopTargetNode target, SplNode body, LoopSlots slots) {
      this.advance = AdvanceLoopNodeGen.create(target);
      this.body = body;
      this.slots = slots;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      long position = frame.getLong(slots.index());
      if (!advance.execute(frame, frame.getObject(slots.cursor()), position)) {
        return false;
      }
      frame.setLong(slots.index(), position + 1);
      try {
        body.executeVoid(frame);
      } catch (ContinueException e) {
        continued.enter();
      }
      return true;
    }
  }
}
