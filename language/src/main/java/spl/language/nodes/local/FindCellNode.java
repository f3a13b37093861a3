// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import spl.language.values.Cell;

/** Finds the cell of a captured variable or of a module's binding. */
public abstract class FindCellNode extends Node {
  /** The cell. */
  public abstract Cell execute(VirtualFrame frame);
}
