// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** A float constant. */
public final class DoubleLiteralNode extends SplNode {
  private final double value;

  /** A constant. */
  public DoubleLiteralNode(double value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return value;
  }
}
