// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplUnit;

/** {@code else:} behind a loop: runs when the loop ended without {@code break}. */
public final class LoopElseNode extends SplNode {
  @Child private LoopingNode loop;
  @Child private SplNode otherwise;

  /** A loop and what follows its regular end. */
  public LoopElseNode(LoopingNode loop, SplNode otherwise) {
    this.loop = loop;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (loop.executeLoop(frame)) {
      otherwise.executeVoid(frame);
    }
    return SplUnit.INSTANCE;
  }
}
