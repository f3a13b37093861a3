// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.nodes.operator.ConditionNode;

/** One line of a contract. */
public final class ContractNode extends StatementNode {
  private final String title;
  private final BranchProfile failed = BranchProfile.create();
  @Child private ConditionNode condition;
  @Child private @Nullable SplNode message;

  /** A condition that must hold; {@code message} may be null. */
  public ContractNode(ConditionNode condition, @Nullable SplNode message, String title) {
    this.condition = condition;
    this.message = message;
    this.title = title;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (!condition.executeBoolean(frame)) {
      failed.enter();
      throw violated(message == null ? null : message.execute(frame));
    }
  }

  @TruffleBoundary
  private RuntimeException violated(@Nullable Object shown) {
    return SplErrors.contract(
        shown == null ? title : title + ": " + SplContext.get(this).display(shown), this);
  }
}
