// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.values.SplUnit;

/** A node that is run for its effect; its value is unit. */
public abstract class StatementNode extends SplNode {
  @Override
  public abstract void executeVoid(VirtualFrame frame);

  @Override
  public final Object execute(VirtualFrame frame) {
    executeVoid(frame);
    return SplUnit.INSTANCE;
  }
}
