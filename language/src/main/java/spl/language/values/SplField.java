// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import org.jspecify.annotations.Nullable;

/**
 * A declared field.
 *
 * @param name the field's name
 * @param optional an annotation {@code T?}: nil when not given
 * @param unsignedBits width of an unsigned annotation, which converts stored literals, or 0
 * @param defaultValue a function of no arguments computing the default, or null
 */
public record SplField(
    String name, boolean optional, int unsignedBits, @Nullable Object defaultValue) {}
