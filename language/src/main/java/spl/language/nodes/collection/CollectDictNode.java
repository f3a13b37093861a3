// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplDict;

/** {@code {k: v for p in it}}: a dict that a loop fills through {@link PutEntryNode}s. */
public final class CollectDictNode extends SplNode {
  private final int slot;
  @Child private SplNode loop;

  /** Keeps the growing dict in a frame slot of its own. */
  public CollectDictNode(int slot, SplNode loop) {
    this.slot = slot;
    this.loop = loop;
  }

  @Override
  public SplDict execute(VirtualFrame frame) {
    frame.setObject(slot, new SplDict());
    loop.executeVoid(frame);
    return (SplDict) frame.getObject(slot);
  }
}
