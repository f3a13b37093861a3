// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.pattern.PatternNode;
import spl.language.values.SplTuple;

/** The variables of a {@code for}. */
public final class LoopTargetNode extends Node {
  @Child private @Nullable PatternNode index;
  @Child private PatternNode item;

  /** Binds each item; {@code index} is the first part of the enumerate shorthand, or null. */
  public LoopTargetNode(@Nullable PatternNode index, PatternNode item) {
    this.index = index;
    this.item = item;
  }

  /** Binds an item. */
  void execute(VirtualFrame frame, long position, Object value) {
    if (index != null) {
      index.executeLong(frame, position);
    }
    bind(frame, item, value);
  }

  /** Binds an int. */
  void executeLong(VirtualFrame frame, long position, long value) {
    if (index != null) {
      index.executeLong(frame, position);
    }
    if (!item.executeLong(frame, value)) {
      throw item.mismatch(value, this);
    }
  }

  /** Binds an entry of a dict: key and value when two patterns are given. */
  void executePair(VirtualFrame frame, Object entry) {
    if (index != null && entry instanceof SplTuple pair) {
      bind(frame, index, pair.get(0));
      bind(frame, item, pair.get(1));
    } else {
      bind(frame, item, entry);
    }
  }

  private void bind(VirtualFrame frame, PatternNode pattern, Object value) {
    if (!pattern.execute(frame, value)) {
      throw pattern.mismatch(value, this);
    }
  }
}
