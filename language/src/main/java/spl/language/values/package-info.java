// SPDX-License-Identifier: Apache-2.0
/**
 * The representation of guest values.
 *
 * <p>An int is a {@code long}, a float a {@code double}, a bool a {@code boolean}; a text is a
 * {@link com.oracle.truffle.api.strings.TruffleString} in the encoding of {@link
 * spl.language.values.SplText}, so that a character index is an array index. Everything else is a
 * final class of this package. Java {@code null} is never a guest value.
 *
 * <p><b>Values and references.</b> Arrays, dicts, sets and struct instances are values of the
 * language: binding one behaves as if it were copied. They are {@link
 * spl.language.values.CowValue}s: binding marks the value as shared, and whoever mutates a shared
 * value through a place first replaces it there by a copy. The mark is sticky: a copy starts
 * unshared, its nested values are marked instead. A value that is merely read, passed to a
 * parameter that only reads, or used as an operand is never marked, so that the common loops copy
 * nothing. Class instances, closures, promises, generators and handles are references and are never
 * copied.
 *
 * <p><b>Variables.</b> A local that no closure captures lives in a frame slot. A captured one, and
 * every module-level binding, lives in a {@link spl.language.values.Cell}, which stores an int, a
 * float or a bool without boxing.
 */
@NullMarked
package spl.language.values;

import org.jspecify.annotations.NullMarked;
