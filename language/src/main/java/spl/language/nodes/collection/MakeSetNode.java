// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.values.Guest;
import spl.language.values.SplSet;

/** {@code s{a, b}}. */
public final class MakeSetNode extends SplNode {
  @Child private ListElementsNode elements;

  /** A set of elements, of which some may be {@link SpreadNode}s. */
  public MakeSetNode(SplNode[] elements) {
    this.elements = new ListElementsNode(elements);
  }

  @Override
  public SplSet execute(VirtualFrame frame) {
    return collect(elements.execute(frame));
  }

  @TruffleBoundary
  private SplSet collect(Object[] values) {
    Guest guest = CurrentGuest.of(this);
    SplSet set = new SplSet();
    for (Object value : values) {
      set.add(guest, value);
    }
    return set;
  }
}
