// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplArray;

/** {@code [a, ...b]}. */
public final class MakeArrayNode extends SplNode {
  @Child private ListElementsNode elements;

  /** An array of elements, of which some may be {@link SpreadNode}s. */
  public MakeArrayNode(SplNode[] elements) {
    this.elements = new ListElementsNode(elements);
  }

  @Override
  public SplArray execute(VirtualFrame frame) {
    Object[] values = elements.execute(frame);
    return SplArray.of(values, values.length);
  }
}
