// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;

/** Assignment to any place; the right side is evaluated first. */
public final class WritePlaceNode extends StatementNode {
  @Child private PlaceNode place;
  @Child private SplNode value;

  /** Assigns a value, already marked shared, to a place. */
  public WritePlaceNode(PlaceNode place, SplNode value) {
    this.place = place;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object result = value.execute(frame);
    place.executeWrite(frame, result);
  }
}
