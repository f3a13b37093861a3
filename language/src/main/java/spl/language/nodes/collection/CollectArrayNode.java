// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplArray;

/** {@code [e for p in it]}: an array that a loop fills through {@link AppendElementNode}s. */
public final class CollectArrayNode extends SplNode {
  private final int slot;
  @Child private SplNode loop;

  /** Keeps the growing array in a frame slot of its own. */
  public CollectArrayNode(int slot, SplNode loop) {
    this.slot = slot;
    this.loop = loop;
  }

  @Override
  public SplArray execute(VirtualFrame frame) {
    frame.setObject(slot, SplArray.empty());
    loop.executeVoid(frame);
    return (SplArray) frame.getObject(slot);
  }
}
