// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/** {@code p | q}: what any alternative matches. */
public final class OrPatternNode extends PatternNode {
  @Children private final PatternNode[] alternatives;

  /** Tries the alternatives in order. */
  public OrPatternNode(PatternNode[] alternatives) {
    this.alternatives = alternatives;
  }

  @Override
  @ExplodeLoop
  public boolean execute(VirtualFrame frame, Object value) {
    for (PatternNode alternative : alternatives) {
      if (alternative.execute(frame, value)) {
        return true;
      }
    }
    return false;
  }
}
