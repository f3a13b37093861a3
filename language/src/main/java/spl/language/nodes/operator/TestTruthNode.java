// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.SplNode;

/** Converts a value to its truth. */
@NodeChild(value = "value", type = SplNode.class)
public abstract class TestTruthNode extends ConditionNode {
  @Specialization
  protected static boolean testBoolean(boolean value) {
    return value;
  }

  @Specialization
  protected static boolean testLong(long value) {
    return value != 0;
  }

  @Specialization
  protected static boolean testDouble(double value) {
    return value != 0;
  }

  @Specialization
  protected static boolean testText(TruffleString value) {
    return !value.isEmpty();
  }

  @Specialization
  protected boolean test(Object value) {
    return GuestOperations.isTrue(this, value);
  }
}
