// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** {@code true} or {@code false}. */
public final class BooleanLiteralNode extends SplNode {
  private final boolean value;

  /** A constant. */
  public BooleanLiteralNode(boolean value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return value;
  }
}
