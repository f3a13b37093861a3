// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.PlaceNode;
import spl.language.values.CowValue;

/** Reads a variable that lives in a frame slot. */
public abstract class ReadLocalNode extends PlaceNode {
  protected final int slot;

  protected ReadLocalNode(int slot) {
    this.slot = slot;
  }

  /** The slot of the variable. */
  public final int slot() {
    return slot;
  }

  @Specialization(guards = "frame.isLong(slot)")
  protected long readLong(VirtualFrame frame) {
    return frame.getLong(slot);
  }

  @Specialization(guards = "frame.isDouble(slot)")
  protected double readDouble(VirtualFrame frame) {
    return frame.getDouble(slot);
  }

  @Specialization(guards = "frame.isBoolean(slot)")
  protected boolean readBoolean(VirtualFrame frame) {
    return frame.getBoolean(slot);
  }

  @Specialization(guards = "frame.isObject(slot)")
  protected Object readObject(VirtualFrame frame) {
    return frame.getObject(slot);
  }

  @Override
  protected final @Nullable Object peek(VirtualFrame frame) {
    return frame.getValue(slot);
  }

  @Override
  public final Object executeUnique(VirtualFrame frame) {
    Object value = frame.getValue(slot);
    if (value instanceof CowValue cow && cow.isShared()) {
      value = cow.copyForWrite();
      frame.setObject(slot, value);
    }
    return value;
  }

  @Override
  public final void executeWrite(VirtualFrame frame, Object value) {
    frame.setObject(slot, value);
  }
}
