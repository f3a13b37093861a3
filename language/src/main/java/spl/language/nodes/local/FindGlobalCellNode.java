// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.values.Cell;
import spl.language.values.SplFunction;

/** Finds the cell of a binding of the running function's module. */
public final class FindGlobalCellNode extends FindCellNode {
  private final int slot;

  /** Finds a binding by its slot. */
  public FindGlobalCellNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Cell execute(VirtualFrame frame) {
    return ((SplFunction) frame.getArguments()[0]).module().global(slot);
  }
}
