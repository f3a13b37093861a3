// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import org.jspecify.annotations.Nullable;

/**
 * A range; lazy and immutable.
 *
 * @param from first bound: an int, float or text, or null when open
 * @param to second bound, or null when open
 * @param inclusive whether the second bound belongs to the range
 * @param step distance of the members of a range of ints; never 0
 */
public record SplRange(@Nullable Object from, @Nullable Object to, boolean inclusive, long step) {
  /** Unsigned bounds become plain ints, so that such a range counts as any other. */
  public SplRange {
    from = from == null ? null : Numbers.plain(from);
    to = to == null ? null : Numbers.plain(to);
  }

  /** The ascending range {@code from..to}. */
  public static SplRange of(long from, long to) {
    return new SplRange(from, to, false, 1);
  }

  /** The ascending range {@code from..=to}. */
  public static SplRange closed(long from, long to) {
    return new SplRange(from, to, true, 1);
  }

  /** Whether the bounds are ints, the second one possibly open. */
  public boolean isInts() {
    return from instanceof Long && (to == null || to instanceof Long);
  }

  /** The first int of a range of ints. */
  public long first() {
    return from instanceof Long l ? l : 0;
  }

  /** Number of members of a range of ints; {@code Long.MAX_VALUE} when open or too many. */
  public long count() {
    if (!(to instanceof Long end)) {
      return Long.MAX_VALUE;
    }
    long start = first();
    boolean some = step > 0 ? start < end : start > end;
    if (!some) {
      return inclusive && start == end ? 1 : 0;
    }
    long distance = step > 0 ? end - start : start - end;
    long stride = step > 0 ? step : -step;
    if (!inclusive) {
      distance--;
    }
    long steps = Long.divideUnsigned(distance, stride);
    return steps < 0 || steps == Long.MAX_VALUE ? Long.MAX_VALUE : steps + 1;
  }

  /** The member at a position of a range of ints. */
  public long at(long index) {
    return first() + index * step;
  }

  /** Whether an int is a member of a range of ints. */
  public boolean containsLong(long value) {
    long start = first();
    if (step > 0 ? value < start : value > start) {
      return false;
    }
    if (to instanceof Long end) {
      boolean within = step > 0 ? value < end : value > end;
      if (!within && !(inclusive && value == end)) {
        return false;
      }
    }
    long stride = step > 0 ? step : -step;
    return Long.remainderUnsigned(step > 0 ? value - start : start - value, stride) == 0;
  }

  /** The same bounds with another step. */
  public SplRange withStep(long stride) {
    return new SplRange(from, to, inclusive, stride);
  }
}
