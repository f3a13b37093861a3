// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.values.SplNil;

/** {@code e.?} as a condition: whether something is there, false and 0 included. */
public final class TestPresenceNode extends ConditionNode {
  @Child private ExistsNode value;

  /** Tests the result of an existence check. */
  public TestPresenceNode(ExistsNode value) {
    this.value = value;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return value.execute(frame) != SplNil.INSTANCE;
  }
}
