// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.number;

import java.math.BigInteger;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplNone;
import spl.language.values.SplSome;
import spl.language.values.SplUnsigned;

/** Arithmetic of ints with a stated behaviour on overflow. */
final class OverflowMethods {
  /** What to do with a result out of range. */
  private enum Overflow {
    WRAP,
    CHECK,
    SATURATE
  }

  /** The exact result. */
  @FunctionalInterface
  private interface Exact {
    BigInteger apply(BigInteger a, BigInteger b);
  }

  private OverflowMethods() {}

  static void addTo(MethodTable table) {
    add(table, "add", BigInteger::add);
    add(table, "sub", BigInteger::subtract);
    add(table, "mul", BigInteger::multiply);
    table.add("checked_div", "n", (g, s, a) -> division(g, s, a, false));
    table.add("checked_rem checked_mod", "n", (g, s, a) -> division(g, s, a, true));
  }

  private static void add(MethodTable table, String name, Exact exact) {
    table
        .add("wrapping_" + name, "n", (g, s, a) -> fit(s, exact(g, s, a, exact), Overflow.WRAP))
        .add("checked_" + name, "n", (g, s, a) -> fit(s, exact(g, s, a, exact), Overflow.CHECK))
        .add(
            "saturating_" + name,
            "n",
            (g, s, a) -> fit(s, exact(g, s, a, exact), Overflow.SATURATE));
  }

  private static BigInteger exact(Guest guest, Object self, Object[] args, Exact exact) {
    return exact.apply(Numbers.toBigInteger(self), operand(guest, args[0]));
  }

  private static Object fit(Object self, BigInteger result, Overflow overflow) {
    BigInteger min = min(self);
    BigInteger max = max(self);
    boolean fits = result.compareTo(min) >= 0 && result.compareTo(max) <= 0;
    return switch (overflow) {
      case WRAP -> like(self, result);
      case CHECK -> fits ? new SplSome(like(self, result)) : SplNone.INSTANCE;
      case SATURATE -> like(self, result.min(max).max(min));
    };
  }

  private static Object division(Guest guest, Object self, Object[] args, boolean remainder) {
    BigInteger divisor = operand(guest, args[0]);
    if (divisor.signum() == 0) {
      return SplNone.INSTANCE;
    }
    BigInteger[] both = Numbers.toBigInteger(self).divideAndRemainder(divisor);
    BigInteger result = both[remainder ? 1 : 0];
    boolean fits = result.compareTo(min(self)) >= 0 && result.compareTo(max(self)) <= 0;
    return fits ? new SplSome(like(self, result)) : SplNone.INSTANCE;
  }

  private static BigInteger operand(Guest guest, Object value) {
    if (!Numbers.isInt(value)) {
      Args.integer(guest, value);
      throw SplErrors.typeMismatch("int", guest.typeName(value), null);
    }
    return Numbers.toBigInteger(value);
  }

  private static BigInteger min(Object self) {
    return self instanceof SplUnsigned ? BigInteger.ZERO : BigInteger.valueOf(Long.MIN_VALUE);
  }

  private static BigInteger max(Object self) {
    return self instanceof SplUnsigned u
        ? SplUnsigned.max(u.width()).toBigInteger()
        : BigInteger.valueOf(Long.MAX_VALUE);
  }

  private static Object like(Object self, BigInteger result) {
    return self instanceof SplUnsigned u
        ? new SplUnsigned(u.width(), result.longValue())
        : (Object) result.longValue();
  }
}
