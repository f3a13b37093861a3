// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.nodes.Node;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.Numbers;
import spl.language.values.SplQuantity;
import spl.language.values.UnitFamily;
import spl.syntax.Operators.Binary;

/** Operators on unit values, language contract section 14.9. */
final class QuantityArithmetic {
  private QuantityArithmetic() {}

  /** The result, or null when the operator is not for these operands. */
  static @Nullable Object apply(Binary op, Object l, Object r, @Nullable Node at) {
    if (l instanceof SplQuantity a && r instanceof SplQuantity b) {
      return both(op, a, b, at);
    }
    if (l instanceof SplQuantity a && Numbers.isNumber(r)) {
      return withNumber(op, a, r, at);
    }
    if (r instanceof SplQuantity b && Numbers.isNumber(l) && op == Binary.MUL) {
      return scaled(op, b, l, at);
    }
    if (r instanceof SplQuantity b
        && Numbers.isNumber(l)
        && (op == Binary.ADD || op == Binary.SUB)) {
      return scaledBase(op, SplQuantity.of(l, b.unit()).amount(), b, at);
    }
    return null;
  }

  private static @Nullable Object both(Binary op, SplQuantity a, SplQuantity b, @Nullable Node at) {
    UnitFamily family = a.unit().family();
    UnitFamily other = b.unit().family();
    UnitFamily compound =
        op == Binary.MUL
            ? product(family, other)
            : op == Binary.DIV ? family.quotient(other) : null;
    if (compound != null) {
      return inBase(compound, NumberArithmetic.apply(op, a.base(), b.base(), at));
    }
    if (!family.isSame(other)) {
      throw SplErrors.unitMismatch(family.name(), other.name(), at);
    }
    return switch (op) {
      case ADD, SUB, MOD ->
          sameUnit(a, b)
              ? scaled(op, a, b.amount(), at)
              : SplQuantity.of(
                  Objects.requireNonNull(NumberArithmetic.apply(op, a.base(), b.base(), at)),
                  a.unit());
      case DIV, FLOOR_DIV ->
          sameUnit(a, b)
              ? NumberArithmetic.apply(op, a.amount(), b.amount(), at)
              : NumberArithmetic.apply(op, a.base(), b.base(), at);
      default -> null;
    };
  }

  private static @Nullable UnitFamily product(UnitFamily family, UnitFamily other) {
    UnitFamily result = family.product(other);
    return result != null ? result : other.product(family);
  }

  private static boolean sameUnit(SplQuantity a, SplQuantity b) {
    return a.unit().suffix().equals(b.unit().suffix());
  }

  private static @Nullable Object inBase(UnitFamily family, @Nullable Object base) {
    SplQuantity.Unit unit = family.base();
    return unit == null || base == null ? base : SplQuantity.of(base, unit);
  }

  private static @Nullable Object withNumber(
      Binary op, SplQuantity a, Object number, @Nullable Node at) {
    return switch (op) {
      case MUL, DIV, FLOOR_DIV, MOD -> scaled(op, a, number, at);
      case ADD, SUB -> scaled(op, a, SplQuantity.of(number, a.unit()).amount(), at);
      default -> null;
    };
  }

  private static @Nullable Object scaled(
      Binary op, SplQuantity a, Object number, @Nullable Node at) {
    Object amount = NumberArithmetic.apply(op, a.amount(), number, at);
    return amount == null ? null : new SplQuantity(amount, a.unit());
  }

  private static @Nullable Object scaledBase(
      Binary op, Object amount, SplQuantity b, @Nullable Node at) {
    Object result = NumberArithmetic.apply(op, amount, b.amount(), at);
    return result == null ? null : new SplQuantity(result, b.unit());
  }
}
