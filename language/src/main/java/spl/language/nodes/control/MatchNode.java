// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ForceNode;
import spl.language.values.SplNil;
import spl.language.values.display.Display;

/** {@code match}. */
public final class MatchNode extends SplNode {
  private final boolean needsArm;
  private final BranchProfile unmatched = BranchProfile.create();
  @Child private SplNode subject;
  @Child private ForceNode force = ForceNode.create();
  @Children private final MatchArmNode[] arms;

  /**
   * Runs the first arm that accepts the subject.
   *
   * @param needsArm the match is used as a value, so that it is an error when no arm accepts
   */
  public MatchNode(SplNode subject, MatchArmNode[] arms, boolean needsArm) {
    this.subject = subject;
    this.arms = arms;
    this.needsArm = needsArm;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object value = force.execute(subject.execute(frame));
    for (MatchArmNode arm : arms) {
      if (arm.accepts(frame, value)) {
        return arm.body().execute(frame);
      }
    }
    return fallThrough(value);
  }

  @Override
  @ExplodeLoop
  public void executeVoid(VirtualFrame frame) {
    Object value = force.execute(subject.execute(frame));
    for (MatchArmNode arm : arms) {
      if (arm.accepts(frame, value)) {
        arm.body().executeVoid(frame);
        return;
      }
    }
    fallThrough(value);
  }

  private Object fallThrough(Object value) {
    if (needsArm) {
      unmatched.enter();
      throw noMatch(value);
    }
    return SplNil.INSTANCE;
  }

  @TruffleBoundary
  private SplPanic noMatch(Object value) {
    return SplErrors.noMatch(Display.display(CurrentGuest.of(this), value), this);
  }
}
