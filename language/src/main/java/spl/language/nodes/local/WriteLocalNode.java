// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;

/** Writes a variable that lives in a frame slot. */
@NodeChild(value = "value", type = SplNode.class)
public abstract class WriteLocalNode extends StatementNode {
  private final int slot;

  protected WriteLocalNode(int slot) {
    this.slot = slot;
  }

  @Specialization
  protected void writeLong(VirtualFrame frame, long value) {
    frame.setLong(slot, value);
  }

  @Specialization
  protected void writeDouble(VirtualFrame frame, double value) {
    frame.setDouble(slot, value);
  }

  @Specialization
  protected void writeBoolean(VirtualFrame frame, boolean value) {
    frame.setBoolean(slot, value);
  }

  @Specialization
  protected void writeObject(VirtualFrame frame, Object value) {
    frame.setObject(slot, value);
  }
}
