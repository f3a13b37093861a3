// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;
import spl.language.values.SplFunction;

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
    check(SplContext.get(this), self.execute(frame));
  }

  /** Checks the invariant of a fresh or mutated object. */
  @TruffleBoundary
  public static void check(SplContext context, Object object) {
    Object check = context.typeOf(object).findMethod("<invariant>");
    if (check instanceof SplFunction f) {
      f.target().call(f, object);
    }
  }
}
