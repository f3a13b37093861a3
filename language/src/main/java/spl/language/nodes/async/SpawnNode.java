// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import spl.language.SplContext;
import spl.language.nodes.SplNode;

/**
 * {@code spawn f(a, b)}: evaluates the callee and the arguments now and calls in a later turn;
 * answers the task's promise. A spawned promise is its own task.
 */
public final class SpawnNode extends SplNode {
  private final String name;
  @Child private SplNode callee;
  @Children private final SplNode[] arguments;

  /** Spawns a call; the name is used in reports. */
  public SpawnNode(String name, SplNode callee, SplNode[] arguments) {
    this.name = name;
    this.callee = callee;
    this.arguments = arguments;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object function = callee.execute(frame);
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = arguments[i].execute(frame);
    }
    return SplContext.get(this).async().spawnCall(name, function, values);
  }
}
