// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.nodes.SplNode;
import spl.language.values.SplObject;
import spl.language.values.SplPromise;

/** {@code await e}, and the {@code ~} forms: the value of a promise, waiting if need be. */
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
      return promise.await();
    }
    if (value instanceof SplObject object) {
      objects.enter();
      return UserPromises.await(object, this);
    }
    return value;
  }
}
