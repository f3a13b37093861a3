// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** Reads an argument of the call; argument 0 is the running function itself. */
public final class ReadArgumentNode extends SplNode {
  private final int index;

  /** Reads an argument by its position in the argument array. */
  public ReadArgumentNode(int index) {
    this.index = index;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return frame.getArguments()[index];
  }
}
