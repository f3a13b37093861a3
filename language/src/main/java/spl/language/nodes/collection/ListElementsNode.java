// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.nodes.local.ShareNode;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.operations.Iteration;

/** Evaluates the elements of a literal from left to right. */
final class ListElementsNode extends Node {
  @Children private final SplNode[] elements;
  private final boolean spreading;

  ListElementsNode(SplNode[] elements) {
    boolean anySpread = false;
    for (SplNode element : elements) {
      anySpread |= element instanceof SpreadNode;
    }
    this.spreading = anySpread;
    this.elements = spreading ? elements : ShareNode.all(elements);
  }

  /** The elements, marked shared, in an array of exactly that length. */
  @ExplodeLoop
  Object[] execute(VirtualFrame frame) {
    Object[] values = new Object[elements.length];
    for (int i = 0; i < elements.length; i++) {
      values[i] = elements[i].execute(frame);
    }
    return spreading ? spread(values) : values;
  }

  @TruffleBoundary
  private Object[] spread(Object[] values) {
    Guest guest = CurrentGuest.of(this);
    SplArray all = SplArray.empty();
    for (int i = 0; i < values.length; i++) {
      if (elements[i] instanceof SpreadNode) {
        all.appendAll(Iteration.toArray(guest, guest.await(values[i])));
      } else {
        all.append(CowValue.share(values[i]));
      }
    }
    return all.toArray();
  }
}
