// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

/** Stores into an existing cell: a module's binding, or a declared variable. */
public final class StoreCellNode extends StoreNode {
  @Child private FindCellNode cell;

  /** Stores into a cell. */
  public StoreCellNode(FindCellNode cell) {
    this.cell = cell;
  }

  @Override
  public void execute(VirtualFrame frame, Object value) {
    cell.execute(frame).set(value);
  }

  @Override
  public void executeLong(VirtualFrame frame, long value) {
    cell.execute(frame).setLong(value);
  }
}
