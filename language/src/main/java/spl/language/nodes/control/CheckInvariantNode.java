// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;

/** The body of a public mutating method: afterwards the invariant of its receiver holds. */
public final class CheckInvariantNode extends SplNode {
  @Child private SplNode body;
  @Child private SplNode self;

  /** Checks the receiver that an expression reads. */
  public CheckInvariantNode(SplNode body, SplNode self) {
    this.body = body;
    this.self = self;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result;
    try {
      result = body.execute(frame);
    } catch (ReturnException e) {
      check(frame);
      throw e;
    }
    check(frame);
    return result;
  }

  private void check(VirtualFrame frame) {
    SplContext.get(this).checkInvariant(self.execute(frame));
  }
}
