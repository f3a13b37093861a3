// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

/** Stores into a frame slot. */
public abstract class StoreLocalNode extends StoreNode {
  private final int slot;

  protected StoreLocalNode(int slot) {
    this.slot = slot;
  }

  @Specialization
  protected void storeLong(VirtualFrame frame, long value) {
    frame.setLong(slot, value);
  }

  @Specialization
  protected void storeDouble(VirtualFrame frame, double value) {
    frame.setDouble(slot, value);
  }

  @Specialization
  protected void storeBoolean(VirtualFrame frame, boolean value) {
    frame.setBoolean(slot, value);
  }

  @Specialization
  protected void storeObject(VirtualFrame frame, Object value) {
    frame.setObject(slot, value);
  }
}
