// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import spl.language.async.Task;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.Presence;

/** The statements behind a {@code defer}, followed by the deferred body on every exit. */
final class ProtectNode extends SplNode {
  private final boolean onError;
  @Child private SplNode rest;
  @Child private SplNode deferred;

  ProtectNode(SplNode rest, DeferNode defer) {
    this.rest = rest;
    this.deferred = defer.body();
    this.onError = defer.onError();
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result;
    try {
      result = rest.execute(frame);
    } catch (AbstractTruffleException | ControlFlowException | StackOverflowError exit) {
      if (onError ? GuestExits.isError(exit) : GuestExits.runs(exit)) {
        leave(frame, exit);
      }
      throw exit;
    }
    if (!onError || Presence.isErr(result)) {
      deferred.executeVoid(frame);
    }
    return result;
  }

  private void leave(VirtualFrame frame, Throwable exit) {
    Task cancelled = GuestExits.begin(exit, this);
    try {
      deferred.executeVoid(frame);
    } finally {
      GuestExits.end(cancelled);
    }
  }
}
