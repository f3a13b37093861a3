// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;

/** A binding or assignment that destructures; raises when the value has another shape. */
public final class DestructureNode extends StatementNode {
  private final BranchProfile mismatch = BranchProfile.create();
  @Child private PatternNode pattern;
  @Child private SplNode value;

  /** Matches a value against a pattern, the value being computed first. */
  public DestructureNode(PatternNode pattern, SplNode value) {
    this.pattern = pattern;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object subject = value.execute(frame);
    if (!pattern.execute(frame, subject)) {
      mismatch.enter();
      throw pattern.mismatch(subject, this);
    }
  }
}
