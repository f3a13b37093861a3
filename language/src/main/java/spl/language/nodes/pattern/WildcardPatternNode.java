// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code _}: matches anything. */
public final class WildcardPatternNode extends PatternNode {
  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    return true;
  }

  @Override
  public boolean executeLong(VirtualFrame frame, long value) {
    return true;
  }
}
