// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.values.SplNil;
import spl.language.values.SplUnit;
import spl.language.values.display.Display;

/** Prints the value of an expression as a prompt shows it, and nothing for nil. */
public final class ShowValueNode extends SplNode {
  @Child private SplNode value;

  /** Shows what an expression computes; its value stays the same. */
  public ShowValueNode(SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = value.execute(frame);
    show(result);
    return result;
  }

  @TruffleBoundary
  private void show(Object result) {
    if (result != SplNil.INSTANCE && result != SplUnit.INSTANCE) {
      SplContext context = SplContext.get(this);
      context.out().write(Display.debug(context, context.await(result)) + "\n");
    }
  }
}
