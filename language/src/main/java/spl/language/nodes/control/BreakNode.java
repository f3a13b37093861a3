// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.errors.BreakException;
import spl.language.nodes.SplNode;

/** {@code break}, {@code break v}. */
public final class BreakNode extends SplNode {
  @Child private @Nullable SplNode value;

  /** Leaves the loop with a value, or without one if null. */
  public BreakNode(@Nullable SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    throw value == null ? BreakException.PLAIN : new BreakException(value.execute(frame));
  }
}
