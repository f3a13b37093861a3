// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.StatementNode;
import spl.language.values.Cell;
import spl.language.values.SplNil;

/** Makes a fresh cell holding nil for a captured variable; runs whenever its scope is entered. */
public final class NewCellNode extends StatementNode {
  private final int slot;

  /** Puts the cell into a frame slot. */
  public NewCellNode(int slot) {
    this.slot = slot;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    frame.setObject(slot, new Cell(SplNil.INSTANCE));
  }
}
