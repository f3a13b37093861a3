// SPDX-License-Identifier: Apache-2.0
/**
 * Reading and writing variables.
 *
 * <p>A variable is a frame slot, or a {@link spl.language.values.Cell} when a closure captures it
 * or it is a module's binding. Slots are declared with kind {@code Illegal} in a descriptor whose
 * default value is nil; the tag of a slot tells what it holds, so that ints, floats and bools are
 * never boxed. A captured variable has its cell in a slot, made afresh whenever its scope is
 * entered.
 */
@NullMarked
package spl.language.nodes.local;

import org.jspecify.annotations.NullMarked;
