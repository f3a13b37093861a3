// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.values.SplObject;
import spl.language.values.SplPromise;

/**
 * {@code await e}, and the {@code ~} forms: the value of a promise, waiting if need be. An object
 * that defines {@code __await__} is awaited through what that method answers.
 */
public final class AwaitNode extends SplNode {
  @Child private SplNode operand;
  private final BranchProfile promises = BranchProfile.create();
  private final BranchProfile objects = BranchProfile.create();

  /** Awaits the value of an expression. */
  public AwaitNode(SplNode operand) {
    this.operand = operand;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = operand.execute(frame);
    if (value instanceof SplPromise promise) {
      promises.enter();
      return promise.await(this);
    }
    if (value instanceof SplObject object) {
      objects.enter();
      return awaited(object);
    }
    return value;
  }

  @TruffleBoundary
  private Object awaited(SplObject object) {
    if (object.type().findMethod("__await__") == null) {
      return UserPromises.await(object, this);
    }
    SplContext context = SplContext.get(this);
    Object pending = context.callUserMethod(object, "__await__");
    return pending == null ? object : context.await(pending);
  }
}
