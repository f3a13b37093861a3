// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;

/** {@code e?}: the payload, or a return of the Err, None or nil from the enclosing function. */
public final class PropagateNode extends SplNode {
  private final BranchProfile failed = BranchProfile.create();
  @Child private SplNode value;
  @Child private ForceNode force = ForceNode.create();

  /** Awaits the value first. */
  public PropagateNode(SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = force.execute(value.execute(frame));
    Object payload = Presence.payload(result);
    if (payload == null) {
      failed.enter();
      throw new ReturnException(result);
    }
    return payload;
  }
}
