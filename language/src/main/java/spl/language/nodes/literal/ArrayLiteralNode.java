// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplArray;

/** A constant array, copied at each evaluation because it can be mutated. */
public final class ArrayLiteralNode extends SplNode {
  private final SplArray value;

  /** The array to copy. */
  public ArrayLiteralNode(SplArray value) {
    this.value = value;
  }

  @Override
  public SplArray execute(VirtualFrame frame) {
    return value.copyForWrite();
  }
}
