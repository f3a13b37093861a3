// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.values.Equality;
import spl.language.values.SplEnumValue;

/** {@code nil} and {@code None}, each of which matches both. */
public final class NothingPatternNode extends PatternNode {
  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    return Equality.isNothing(value)
        || value instanceof SplEnumValue e && e.variant().name().equals("None");
  }
}
