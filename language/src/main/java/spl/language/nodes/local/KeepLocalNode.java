// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** Writes a temporary slot and answers the value, so that an operand is evaluated only once. */
@NodeChild(value = "value", type = SplNode.class)
public abstract class KeepLocalNode extends SplNode {
  private final int slot;

  protected KeepLocalNode(int slot) {
    this.slot = slot;
  }

  @Specialization
  protected long keepLong(VirtualFrame frame, long value) {
    frame.setLong(slot, value);
    return value;
  }

  @Specialization
  protected double keepDouble(VirtualFrame frame, double value) {
    frame.setDouble(slot, value);
    return value;
  }

  @Specialization
  protected boolean keepBoolean(VirtualFrame frame, boolean value) {
    frame.setBoolean(slot, value);
    return value;
  }

  @Specialization
  protected Object keepObject(VirtualFrame frame, Object value) {
    frame.setObject(slot, value);
    return value;
  }
}
