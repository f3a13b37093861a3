// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplErr;
import spl.language.values.SplNil;

/** {@code e unwrap else: f}: calls a function with the error, or nil, to stand in. */
public final class UnwrapElseNode extends SplNode {
  @Child private SplNode value;
  @Child private SplNode handler;
  @Child private ForceNode force = ForceNode.create();

  /** Evaluates the handler only when the value is nil, None or Err. */
  public UnwrapElseNode(SplNode value, SplNode handler) {
    this.value = value;
    this.handler = handler;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = force.execute(value.execute(frame));
    Object payload = Presence.payload(result);
    if (payload != null) {
      return payload;
    }
    Object error = result instanceof SplErr err ? err.value() : SplNil.INSTANCE;
    return GuestOperations.call(this, handler.execute(frame), error);
  }
}
