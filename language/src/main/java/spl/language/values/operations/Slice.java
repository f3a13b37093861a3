// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import org.jspecify.annotations.Nullable;

/**
 * Which elements of a sequence {@code [from:to:step]} selects; bounds count from the end when
 * negative.
 *
 * @param from the first index, or null for the end where the step starts
 * @param to the index behind the last, or null for all
 * @param step distance of the elements; a guest error when 0
 */
public record Slice(@Nullable Long from, @Nullable Long to, long step) {
  /** A slice without gaps. */
  public static Slice of(@Nullable Long from, @Nullable Long to) {
    return new Slice(from, to, 1);
  }

  /** Where a slice without gaps begins in so many elements. */
  int start(int size) {
    return from == null ? 0 : Bounds.clamp(from, size);
  }

  /** Where a slice without gaps ends in so many elements; may lie before the start. */
  int end(int size) {
    return to == null ? size : Bounds.clamp(to, size);
  }

  /** The indexes of the elements, first to last. */
  int[] indexes(int size) {
    return Bounds.select(from, to, step, size);
  }
}
