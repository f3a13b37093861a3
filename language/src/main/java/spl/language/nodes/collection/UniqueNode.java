// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;

/** A container that is about to be mutated: unshared at its place, or a copy if it has none. */
public final class UniqueNode extends SplNode {
  @Child private SplNode container;

  /** Unshares the value of a place; a shared value of any other expression is copied. */
  public UniqueNode(SplNode container) {
    this.container = container;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (container instanceof PlaceNode place) {
      return place.executeUnique(frame);
    }
    Object value = container.execute(frame);
    return value instanceof CowValue cow && cow.isShared() ? cow.copyForWrite() : value;
  }

  /** The container as it is, for reading. */
  Object executeShared(VirtualFrame frame) {
    return container.execute(frame);
  }

  /** Stores a rebuilt container, which is lost if there is no place. */
  void executeWrite(VirtualFrame frame, Object rebuilt) {
    if (container instanceof PlaceNode place) {
      place.executeWrite(frame, rebuilt);
    }
  }
}
