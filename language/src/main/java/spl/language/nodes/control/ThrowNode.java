// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.SplError;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.display.Display;

/** {@code throw e}. */
public final class ThrowNode extends SplNode {
  @Child private SplNode value;

  /** Throws the value of an expression. */
  public ThrowNode(SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    throw raise(CowValue.share(value.execute(frame)));
  }

  @TruffleBoundary
  private SplPanic raise(Object payload) {
    String message =
        payload instanceof SplError error
            ? error.message()
            : Display.display(CurrentGuest.of(this), payload);
    return new SplPanic(message, payload, this);
  }
}
