// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.async.Task;
import spl.language.nodes.SplNode;

/** {@code finally}: runs on every exit; a {@code return} in it wins. */
public final class TryFinallyNode extends SplNode {
  private final BranchProfile left = BranchProfile.create();
  @Child private SplNode body;
  @Child private SplNode finalizer;

  /** Runs a body, then the finalizer. */
  public TryFinallyNode(SplNode body, SplNode finalizer) {
    this.body = body;
    this.finalizer = finalizer;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result;
    try {
      result = body.execute(frame);
    } catch (AbstractTruffleException | ControlFlowException | StackOverflowError exit) {
      left.enter();
      if (GuestExits.runs(exit)) {
        leave(frame, exit);
      }
      throw exit;
    }
    finalizer.executeVoid(frame);
    return result;
  }

  private void leave(VirtualFrame frame, Throwable exit) {
    Task cancelled = GuestExits.begin(exit, this);
    try {
      finalizer.executeVoid(frame);
    } finally {
      GuestExits.end(cancelled);
    }
  }
}
