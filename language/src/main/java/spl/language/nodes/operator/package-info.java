// SPDX-License-Identifier: Apache-2.0
/**
 * Operators: arithmetic, comparison, truth, presence, conversions.
 *
 * <p>Each node has specializations for ints, floats and texts without boxing; all other operands go
 * through {@link spl.language.nodes.operator.GuestOperations} to the operations on values.
 */
@NullMarked
package spl.language.nodes.operator;

import org.jspecify.annotations.NullMarked;
