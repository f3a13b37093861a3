// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.SplNode;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplSet;
import spl.language.values.SplTuple;

/** {@code e.?}: nil for what is absent or empty, else the value. */
public final class ExistsNode extends SplNode {
  @Child private SplNode value;
  @Child private ForceNode force = ForceNode.create();

  /** Checks the awaited value. */
  public ExistsNode(SplNode value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = force.execute(value.execute(frame));
    return isAbsent(result) ? SplNil.INSTANCE : result;
  }

  private static boolean isAbsent(Object value) {
    return switch (value) {
      case SplNil nil -> true;
      case SplNone none -> true;
      case TruffleString text -> text.isEmpty();
      case SplArray array -> array.size() == 0;
      case SplDict dict -> dict.size() == 0;
      case SplSet set -> set.size() == 0;
      case SplTuple tuple -> tuple.size() == 0;
      default -> false;
    };
  }
}
