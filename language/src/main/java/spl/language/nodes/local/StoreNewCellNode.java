// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.values.Cell;
import spl.language.values.SplNil;

/** Stores into a fresh cell: a captured loop or pattern variable. */
public final class StoreNewCellNode extends StoreNode {
  private final int slot;

  /** Puts the cell into a frame slot. */
  public StoreNewCellNode(int slot) {
    this.slot = slot;
  }

  @Override
  public void execute(VirtualFrame frame, Object value) {
    frame.setObject(slot, new Cell(value));
  }

  @Override
  public void executeLong(VirtualFrame frame, long value) {
    Cell cell = new Cell(SplNil.INSTANCE);
    cell.setLong(value);
    frame.setObject(slot, cell);
  }
}
