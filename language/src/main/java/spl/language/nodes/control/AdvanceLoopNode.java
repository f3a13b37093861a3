// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import spl.language.values.SplArray;

/** Binds the item of one iteration. */
@GenerateInline(false)
abstract class AdvanceLoopNode extends Node {
  @Child private LoopTargetNode target;

  /** Binds to the variables of a loop. */
  protected AdvanceLoopNode(LoopTargetNode target) {
    this.target = target;
  }

  /** Binds the item at a position; answers whether there is one. */
  abstract boolean execute(VirtualFrame frame, Object cursor, long position);

  @Specialization
  protected boolean advanceInt(VirtualFrame frame, IntCursor cursor, long position) {
    if (position >= cursor.count) {
      return false;
    }
    target.executeLong(frame, position, cursor.start + position * cursor.step);
    return true;
  }

  @Specialization(guards = "array.isLongStorage()")
  protected boolean advanceLongs(VirtualFrame frame, SplArray array, long position) {
    if (position >= array.size()) {
      return false;
    }
    target.executeLong(frame, position, array.getLong((int) position));
    return true;
  }

  @Specialization
  protected boolean advanceArray(VirtualFrame frame, SplArray array, long position) {
    if (position >= array.size()) {
      return false;
    }
    target.execute(frame, position, array.get((int) position));
    return true;
  }

  @Specialization
  protected boolean advanceElements(VirtualFrame frame, ElementCursor cursor, long position) {
    Object element = cursor.next();
    if (element == null) {
      return false;
    }
    if (cursor.isPairs()) {
      target.executePair(frame, element);
    } else {
      target.execute(frame, position, element);
    }
    return true;
  }
}
