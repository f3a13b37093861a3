// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.nodes.pattern.PatternNode;

/** One arm of a {@code match}. */
public final class MatchArmNode extends Node {
  private final CountingConditionProfile profile = CountingConditionProfile.create();
  @Child private PatternNode pattern;
  @Child private @Nullable ConditionNode guard;
  @Child private SplNode body;

  /** Runs a body for values that match and pass the guard; {@code guard} may be null. */
  public MatchArmNode(PatternNode pattern, @Nullable SplNode guard, SplNode body) {
    this.pattern = pattern;
    this.guard = guard == null ? null : ConditionNode.of(guard);
    this.body = body;
  }

  /** Whether the arm is chosen. */
  boolean accepts(VirtualFrame frame, Object value) {
    return profile.profile(
        pattern.execute(frame, value) && (guard == null || guard.executeBoolean(frame)));
  }

  SplNode body() {
    return body;
  }
}
