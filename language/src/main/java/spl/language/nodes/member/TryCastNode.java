// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.SplContext;
import spl.language.errors.SplPanic;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.AnyCall;

/** {@code e as T or: d}: what stands in when a cast fails. */
public final class TryCastNode extends SplNode {
  private final boolean handler;
  private final BranchProfile failed = BranchProfile.create();
  @Child private SplNode cast;
  @Child private SplNode fallback;

  /**
   * A cast that does not raise.
   *
   * @param handler whether the fallback is a function that is called
   */
  public TryCastNode(SplNode cast, SplNode fallback, boolean handler) {
    this.cast = cast;
    this.fallback = fallback;
    this.handler = handler;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    try {
      return cast.execute(frame);
    } catch (SplPanic e) {
      failed.enter();
      Object value = fallback.execute(frame);
      return handler ? AnyCall.call(SplContext.get(this), value, this) : value;
    }
  }
}
