// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.values.Cell;
import spl.language.values.SplFunction;

/** Finds the cell of a variable that this closure captured. */
public final class FindCapturedCellNode extends FindCellNode {
  private final int index;

  /** Finds a capture of the running function. */
  public FindCapturedCellNode(int index) {
    this.index = index;
  }

  @Override
  public Cell execute(VirtualFrame frame) {
    return ((SplFunction) frame.getArguments()[0]).capture(index);
  }
}
