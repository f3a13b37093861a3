// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** A constant of an immutable type: a text, nil, unit, a symbol, a number with a width. */
public final class ObjectLiteralNode extends SplNode {
  private final Object value;

  /** A constant; it must not belong to a context. */
  public ObjectLiteralNode(Object value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }
}
