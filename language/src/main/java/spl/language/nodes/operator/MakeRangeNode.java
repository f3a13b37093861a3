// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.values.Numbers;
import spl.language.values.SplRange;

/** {@code a..b}, {@code a..=b}, with optional bounds and step. */
public final class MakeRangeNode extends SplNode {
  @Child private @Nullable SplNode from;
  @Child private @Nullable SplNode to;
  @Child private @Nullable SplNode step;
  @Child private ForceNode force = ForceNode.create();
  private final boolean inclusive;

  /** Makes a range; null stands for what is not written. */
  public MakeRangeNode(
      @Nullable SplNode from, @Nullable SplNode to, @Nullable SplNode step, boolean inclusive) {
    this.from = from;
    this.to = to;
    this.step = step;
    this.inclusive = inclusive;
  }

  @Override
  public SplRange execute(VirtualFrame frame) {
    Object low = from == null ? null : force.execute(from.execute(frame));
    Object high = to == null ? null : force.execute(to.execute(frame));
    Object stride = step == null ? 1L : Numbers.plain(force.execute(step.execute(frame)));
    if (!(stride instanceof Long l)) {
      throw SplErrors.typeMismatch("int", GuestOperations.typeName(this, stride), this);
    }
    if (l == 0) {
      throw SplErrors.value("the step of a range must not be 0", this);
    }
    return new SplRange(low, high, inclusive, l);
  }
}
