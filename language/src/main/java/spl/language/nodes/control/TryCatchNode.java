// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplPanic;
import spl.language.nodes.SplNode;

/** {@code try} with {@code catch} and {@code else}. */
public final class TryCatchNode extends SplNode {
  private final BranchProfile raised = BranchProfile.create();
  @Child private SplNode body;
  @Children private final CatchNode[] handlers;
  @Child private @Nullable SplNode otherwise;

  /** Runs a body; {@code otherwise} runs when nothing was raised, and may be null. */
  public TryCatchNode(SplNode body, CatchNode[] handlers, @Nullable SplNode otherwise) {
    this.body = body;
    this.handlers = handlers;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result;
    try {
      result = body.execute(frame);
    } catch (SplPanic panic) {
      raised.enter();
      return handle(frame, panic);
    } catch (StackOverflowError overflow) {
      CompilerDirectives.transferToInterpreter();
      return handle(frame, GuestExits.overflow(this));
    }
    return otherwise == null ? result : otherwise.execute(frame);
  }

  @ExplodeLoop
  private Object handle(VirtualFrame frame, SplPanic panic) {
    for (CatchNode handler : handlers) {
      if (handler.accepts(frame, panic)) {
        return handler.body().execute(frame);
      }
    }
    throw panic;
  }
}
