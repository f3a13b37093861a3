// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.Cell;
import spl.language.values.CowValue;

/**
 * Binds an aliasing parameter: the caller's cell itself, or a fresh cell when the caller passed a
 * value.
 */
public final class BindAliasNode extends StatementNode {
  private final int slot;
  @Child private SplNode argument;

  /** Puts the cell into a frame slot; {@code argument} reads the argument or its default. */
  public BindAliasNode(int slot, SplNode argument) {
    this.slot = slot;
    this.argument = argument;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object given = argument.execute(frame);
    frame.setObject(slot, given instanceof Cell ? given : new Cell(CowValue.share(given)));
  }
}
