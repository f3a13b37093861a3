// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import spl.language.errors.SplPanic;
import spl.language.nodes.operator.ForceNode;

/** Awaits the value first: the target of {@code for~}. */
public final class AwaitPatternNode extends PatternNode {
  @Child private PatternNode pattern;
  @Child private ForceNode force = ForceNode.create();

  /** Matches the settled value. */
  public AwaitPatternNode(PatternNode pattern) {
    this.pattern = pattern;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    return pattern.execute(frame, force.execute(value));
  }

  @Override
  public SplPanic mismatch(Object value, Node location) {
    return pattern.mismatch(value, location);
  }
}
