// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplTuple;

/** {@code (a, b)}. */
public final class MakeTupleNode extends SplNode {
  @Child private ListElementsNode elements;

  /** A tuple of elements, of which some may be {@link SpreadNode}s. */
  public MakeTupleNode(SplNode[] elements) {
    this.elements = new ListElementsNode(elements);
  }

  @Override
  public SplTuple execute(VirtualFrame frame) {
    return new SplTuple(elements.execute(frame));
  }
}
