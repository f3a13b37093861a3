// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplUnit;

/** A loop that gives no value, so what ends with one falls off its end. */
public abstract class LoopingNode extends SplNode {
  /** Runs the loop; answers whether it ended without {@code break}. */
  public abstract boolean executeLoop(VirtualFrame frame);

  @Override
  public final Object execute(VirtualFrame frame) {
    executeLoop(frame);
    return SplUnit.INSTANCE;
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeLoop(frame);
  }
}
