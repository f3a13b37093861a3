// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import spl.language.nodes.SplNode;

/** An infix operator whose result is a bool. */
@NodeChild(value = "left", type = SplNode.class)
@NodeChild(value = "right", type = SplNode.class)
public abstract class CompareNode extends ConditionNode {
  private static final int FLOAT_DIGITS = 53;

  /** Whether an int has the same value as a float; larger ones are compared in the slow path. */
  protected static boolean isExact(long value) {
    int unused = Long.SIZE - FLOAT_DIGITS;
    return value << unused >> unused == value;
  }
}
