// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplPanic;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;

/** {@code place ??= value}: assigns only to a place that holds nil, None or Err. */
public final class CoalesceWriteNode extends StatementNode {
  @Child private PlaceNode place;
  @Child private SplNode value;
  @Child private ForceNode force = ForceNode.create();

  /** Reads the place, then evaluates the value if it is needed. */
  public CoalesceWriteNode(PlaceNode place, SplNode value) {
    this.place = place;
    this.value = value;
  }

  /** A key that a dict does not have counts as absent, as it does for {@code get}. */
  private boolean isAbsent(VirtualFrame frame) {
    try {
      return Presence.payload(force.execute(place.execute(frame))) == null;
    } catch (SplPanic e) {
      if (e.kind() == ErrorKind.KEY) {
        return true;
      }
      throw e;
    }
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (isAbsent(frame)) {
      place.executeWrite(frame, value.execute(frame));
    }
  }
}
