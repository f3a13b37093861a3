// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** An expression that always answers a bool. */
public abstract class ConditionNode extends SplNode {
  /** The truth of an expression; its presence if it is written {@code e.?}. */
  public static ConditionNode of(SplNode expression) {
    return switch (expression) {
      case ConditionNode condition -> condition;
      case ExistsNode exists -> new TestPresenceNode(exists);
      default -> TestTruthNodeGen.create(expression);
    };
  }

  @Override
  public abstract boolean executeBoolean(VirtualFrame frame);

  @Override
  public final Object execute(VirtualFrame frame) {
    return executeBoolean(frame);
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {
    executeBoolean(frame);
  }
}
