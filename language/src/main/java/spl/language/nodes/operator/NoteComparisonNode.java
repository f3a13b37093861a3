// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.ComparisonNote;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.syntax.Operators.Binary;

/** The comparison an expectation is about: when it is false, its operands make the message. */
public final class NoteComparisonNode extends ConditionNode {
  private final Binary operator;
  private final int left;
  private final int right;
  private final BranchProfile failed = BranchProfile.create();
  @Child private ConditionNode test;

  /**
   * A comparison.
   *
   * @param test the comparison, which keeps its operands in slots
   * @param left the slot of the left operand
   * @param right the slot of the right operand
   */
  public NoteComparisonNode(SplNode test, Binary operator, int left, int right) {
    this.test = ConditionNode.of(test);
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    boolean result = test.executeBoolean(frame);
    if (!result) {
      failed.enter();
      note(SplContext.get(this), frame.getValue(left), frame.getValue(right));
    }
    return result;
  }

  @TruffleBoundary
  private void note(SplContext context, Object leftValue, Object rightValue) {
    context.noteComparison(new ComparisonNote(operator.symbol(), leftValue, rightValue));
  }
}
