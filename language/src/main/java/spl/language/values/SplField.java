// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import org.jspecify.annotations.Nullable;

/**
 * A declared field.
 *
 * @param name the field's name
 * @param optional an annotation {@code T?}: nil when not given
 * @param fixedSize number of elements of an array annotation {@code [T; N]}, or -1
 * @param unsignedBits width of an unsigned annotation, which converts stored literals, or 0
 * @param defaultValue a function of no arguments computing the default, or null
 */
public record SplField(
    String name, boolean optional, int unsignedBits, int fixedSize, @Nullable Object defaultValue) {
  /** A field whose annotation, if any, has no size. */
  public SplField(String name, boolean optional, int unsignedBits, @Nullable Object defaultValue) {
    this(name, optional, unsignedBits, -1, defaultValue);
  }
}
