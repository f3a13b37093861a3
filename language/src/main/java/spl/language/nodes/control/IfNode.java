// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;
import spl.language.nodes.SplTypesGen;
import spl.language.nodes.operator.ConditionNode;
import spl.language.values.SplNil;

/** {@code if}; its value is that of the chosen branch, nil when none runs. */
public final class IfNode extends SplNode {
  private final CountingConditionProfile profile = CountingConditionProfile.create();
  @Child private ConditionNode condition;
  @Child private SplNode then;
  @Child private @Nullable SplNode otherwise;

  /** A branch on the truth of an expression; {@code otherwise} may be null. */
  public IfNode(SplNode condition, SplNode then, @Nullable SplNode otherwise) {
    this.condition = ConditionNode.of(condition);
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (profile.profile(condition.executeBoolean(frame))) {
      return then.execute(frame);
    }
    return otherwise == null ? SplNil.INSTANCE : otherwise.execute(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (profile.profile(condition.executeBoolean(frame))) {
      then.executeVoid(frame);
    } else if (otherwise != null) {
      otherwise.executeVoid(frame);
    }
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    if (profile.profile(condition.executeBoolean(frame))) {
      return then.executeLong(frame);
    }
    return otherwise == null
        ? SplTypesGen.expectLong(SplNil.INSTANCE)
        : otherwise.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    if (profile.profile(condition.executeBoolean(frame))) {
      return then.executeDouble(frame);
    }
    return otherwise == null
        ? SplTypesGen.expectDouble(SplNil.INSTANCE)
        : otherwise.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    if (profile.profile(condition.executeBoolean(frame))) {
      return then.executeBoolean(frame);
    }
    return otherwise == null
        ? SplTypesGen.expectBoolean(SplNil.INSTANCE)
        : otherwise.executeBoolean(frame);
  }
}
