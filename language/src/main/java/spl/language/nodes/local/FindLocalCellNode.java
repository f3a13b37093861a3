// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.values.Cell;

/** Finds the cell of a variable of this function that closures capture. */
public final class FindLocalCellNode extends FindCellNode {
  private final int slot;

  /** Finds the cell in a frame slot. */
  public FindLocalCellNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Cell execute(VirtualFrame frame) {
    return (Cell) frame.getObject(slot);
  }
}
