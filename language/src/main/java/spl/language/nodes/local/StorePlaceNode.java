// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.PlaceNode;

/** Stores into any place: a target of a destructuring assignment. */
public final class StorePlaceNode extends StoreNode {
  @Child private PlaceNode place;

  /** Stores into a place. */
  public StorePlaceNode(PlaceNode place) {
    this.place = place;
  }

  @Override
  public void execute(VirtualFrame frame, Object value) {
    place.executeWrite(frame, value);
  }

  @Override
  public void executeLong(VirtualFrame frame, long value) {
    place.executeWrite(frame, value);
  }
}
