// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.Guest;
import spl.syntax.Operators.Binary;

/**
 * An infix operator with its operands.
 *
 * @param at its place in the source, or null
 */
public record Infix(Binary op, Object left, Object right, @Nullable Node at) {
  /** The same with the values of promises; this one when no operand is a promise. */
  Infix awaited(Guest guest) {
    Object l = guest.await(left);
    Object r = guest.await(right);
    return l == left && r == right ? this : new Infix(op, l, r, at);
  }

  /** The error for operands that the operator does not fit. */
  SplPanic unsupported(Guest guest) {
    return SplErrors.unsupportedOperands(
        op.symbol(), guest.typeName(left), guest.typeName(right), at);
  }
}
