// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.values.display.Display;

/** {@code assert c, m}. */
public final class AssertNode extends StatementNode {
  private final BranchProfile failed = BranchProfile.create();
  @Child private ConditionNode condition;
  @Child private @Nullable SplNode message;

  /** Raises when an expression is not true; {@code message} is evaluated only then. */
  public AssertNode(SplNode condition, @Nullable SplNode message) {
    this.condition = ConditionNode.of(condition);
    this.message = message;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (!condition.executeBoolean(frame)) {
      failed.enter();
      throw fail(message == null ? null : message.execute(frame));
    }
  }

  @TruffleBoundary
  private SplPanic fail(@Nullable Object text) {
    String shown = text == null ? null : Display.display(CurrentGuest.of(this), text);
    return SplErrors.assertionFailed(shown, this);
  }
}
