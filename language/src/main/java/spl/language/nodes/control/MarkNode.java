// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplUnit;

/** Notes that the statement behind it has begun. */
public final class MarkNode extends SplNode {
  private final boolean[] marks;
  private final int number;

  /**
   * A mark.
   *
   * @param marks where it is noted, for all programs that share the code
   */
  public MarkNode(boolean[] marks, int number) {
    this.marks = marks;
    this.number = number;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    marks[number] = true;
    return SplUnit.INSTANCE;
  }
}
