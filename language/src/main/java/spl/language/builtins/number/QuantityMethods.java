// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.number;

import org.jspecify.annotations.Nullable;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplQuantity;
import spl.language.values.SplText;
import spl.language.values.display.Display;
import spl.language.values.operations.Arithmetic;
import spl.language.values.operations.Truth;
import spl.syntax.Operators.Unary;

/** All methods of unit values, language contract section 14.9. */
public final class QuantityMethods {
  private static final String CONVERSION = "to_";

  private QuantityMethods() {}

  /** A new table. */
  public static MethodTable create() {
    return new MethodTable("unit")
        .add("value", "", (g, s, a) -> ((SplQuantity) s).base())
        .add("raw", "", (g, s, a) -> ((SplQuantity) s).amount())
        .add("suffix", "", (g, s, a) -> SplText.of(((SplQuantity) s).unit().suffix()))
        .add("family", "", (g, s, a) -> SplText.of(((SplQuantity) s).unit().family().name()))
        .add("to_string to_text str", "", (g, s, a) -> Display.text(g, s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("is_zero", "", (g, s, a) -> !Truth.test(g, s))
        .add("clone copy", "", (g, s, a) -> s)
        .add("abs", "", (g, s, a) -> abs(g, (SplQuantity) s));
  }

  /** The method {@code to_X} that converts to a unit; null for any other name. */
  public static @Nullable BuiltinMethod conversion(String name) {
    if (!name.startsWith(CONVERSION) || name.length() == CONVERSION.length()) {
      return null;
    }
    String suffix = name.substring(CONVERSION.length());
    return new MethodTable("unit")
        .add(name, "", (g, s, a) -> convert(g, (SplQuantity) s, suffix))
        .find(name);
  }

  private static Object convert(Guest guest, SplQuantity quantity, String suffix) {
    SplQuantity.Unit unit = quantity.unit().family().find(suffix);
    if (unit == null) {
      throw SplErrors.unknownMethod(CONVERSION + suffix, guest.typeName(quantity), null);
    }
    return quantity.in(unit);
  }

  private static Object abs(Guest guest, SplQuantity quantity) {
    boolean negative = spl.language.values.Numbers.compare(quantity.amount(), 0L) < 0;
    return negative ? Arithmetic.unary(guest, Unary.NEG, quantity, null) : quantity;
  }
}
