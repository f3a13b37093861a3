// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;
import spl.language.values.Numbers;

/** {@code a..b}, {@code a..=b}: a number or text within. */
public final class RangePatternNode extends PatternNode {
  @Child private @Nullable SplNode from;
  @Child private @Nullable SplNode to;
  private final boolean inclusive;

  /** Matches what lies between two bounds; null is an open end. */
  public RangePatternNode(@Nullable SplNode from, @Nullable SplNode to, boolean inclusive) {
    this.from = from;
    this.to = to;
    this.inclusive = inclusive;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    return (from == null || isBelow(from.execute(frame), value, true))
        && (to == null || isBelow(value, to.execute(frame), inclusive));
  }

  private static boolean isBelow(Object low, Object high, boolean orEqual) {
    if (low instanceof Long a && high instanceof Long b) {
      return orEqual ? a <= b : a < b;
    }
    return isBelowSlow(low, high, orEqual);
  }

  @TruffleBoundary
  private static boolean isBelowSlow(Object low, Object high, boolean orEqual) {
    int order;
    if (low instanceof TruffleString a && high instanceof TruffleString b) {
      order = a.compareIntsUTF32Uncached(b);
    } else if (Numbers.isNumber(low) && Numbers.isNumber(high)) {
      order = Numbers.isNan(low) || Numbers.isNan(high) ? 1 : Numbers.compare(low, high);
    } else {
      return false;
    }
    return orEqual ? order <= 0 : order < 0;
  }
}
