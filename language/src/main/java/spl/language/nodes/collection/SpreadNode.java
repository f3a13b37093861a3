// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** {@code ...xs} inside a literal: marks an element that stands for many. */
public final class SpreadNode extends SplNode {
  @Child private SplNode value;

  /** Spreads an iterable. */
  public SpreadNode(SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value.execute(frame);
  }
}
