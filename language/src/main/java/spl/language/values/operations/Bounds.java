// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;

/** Indexes and slice bounds, which count from the end when negative. */
public final class Bounds {
  private Bounds() {}

  /** An index into so many elements; a guest error when out of bounds. */
  public static int index(long index, int size) {
    long normal = index < 0 ? index + size : index;
    if (normal < 0 || normal >= size) {
      throw SplErrors.indexOutOfBounds(index, size, null);
    }
    return (int) normal;
  }

  /** An index into so many elements, or -1 when out of bounds. */
  public static int indexOrNone(long index, int size) {
    long normal = index < 0 ? index + size : index;
    return normal < 0 || normal >= size ? -1 : (int) normal;
  }

  /** A slice bound, clamped to the elements there are. */
  public static int clamp(long bound, int size) {
    long normal = bound < 0 ? bound + size : bound;
    return (int) Math.max(0, Math.min(size, normal));
  }

  /**
   * The indexes of a slice, first to last.
   *
   * @param step distance of the elements; a guest error when 0
   */
  public static int[] select(@Nullable Long from, @Nullable Long to, long step, int size) {
    if (step == 0) {
      throw SplErrors.value("slice step is 0", null);
    }
    if (step > 0) {
      int start = from == null ? 0 : clamp(from, size);
      int end = to == null ? size : clamp(to, size);
      int count = start >= end ? 0 : (int) ((end - start - 1) / step + 1);
      return indexes(start, step, count);
    }
    int start = from == null ? size - 1 : clampBackward(from, size);
    int end = to == null ? -1 : clampBackward(to, size);
    int count = start <= end ? 0 : (int) ((end - start + 1) / step + 1);
    return indexes(start, step, count);
  }

  private static int clampBackward(long bound, int size) {
    long normal = bound < 0 ? bound + size : bound;
    return (int) Math.max(-1, Math.min(size - 1L, normal));
  }

  private static int[] indexes(int start, long step, int count) {
    int[] selected = new int[count];
    for (int i = 0; i < count; i++) {
      selected[i] = (int) (start + i * step);
    }
    return selected;
  }
}
