// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.operations.Truth;

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
    boolean present = result instanceof Long || result instanceof SplObject;
    return present || !Truth.isAbsent(result) ? result : SplNil.INSTANCE;
  }
}
