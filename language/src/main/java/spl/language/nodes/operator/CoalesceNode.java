// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import spl.language.nodes.SplNode;

/** {@code a ?? b}, {@code a unwrap or: b}. */
public final class CoalesceNode extends SplNode {
  private final CountingConditionProfile absent = CountingConditionProfile.create();
  @Child private SplNode value;
  @Child private SplNode fallback;
  @Child private ForceNode force = ForceNode.create();

  /** Evaluates the fallback only when the value is nil, None or Err. */
  public CoalesceNode(SplNode value, SplNode fallback) {
    this.value = value;
    this.fallback = fallback;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object payload = Presence.payload(force.execute(value.execute(frame)));
    return absent.profile(payload == null) ? fallback.execute(frame) : payload;
  }
}
