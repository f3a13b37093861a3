// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** An int constant. */
public final class LongLiteralNode extends SplNode {
  private final long value;

  /** A constant. */
  public LongLiteralNode(long value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return value;
  }
}
