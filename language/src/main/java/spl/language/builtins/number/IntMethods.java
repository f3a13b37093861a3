// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.number;

import java.math.BigInteger;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplRange;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.language.values.SplUnsigned;
import spl.language.values.operations.Arithmetic;
import spl.language.values.operations.Conversion;
import spl.language.values.operations.Iteration;
import spl.syntax.Operators.Binary;
import spl.syntax.Operators.Unary;

/** All methods of ints of any width, language contract section 14 item 1. */
public final class IntMethods {
  private IntMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("int");
    NumberMethods.addTo(table);
    addQueries(table);
    addBits(table);
    addArithmetic(table);
    addLoops(table);
    OverflowMethods.addTo(table);
    return table.delegate(FloatMethods.create(), FloatMethods.MATHS, (g, s) -> Numbers.toDouble(s));
  }

  private static void addQueries(MethodTable table) {
    table
        .add("abs", "", (g, s, a) -> sign(s) < 0 ? Arithmetic.unary(g, Unary.NEG, s, null) : s)
        .add("sign signum", "", (g, s, a) -> (long) sign(s))
        .add("is_positive", "", (g, s, a) -> sign(s) > 0)
        .add("is_negative", "", (g, s, a) -> sign(s) < 0)
        .add("is_zero", "", (g, s, a) -> sign(s) == 0)
        .add("is_even", "", (g, s, a) -> (bits(s) & 1) == 0)
        .add("is_odd", "", (g, s, a) -> (bits(s) & 1) != 0)
        .add("is_integer", "", (g, s, a) -> true)
        .add("to_hex", "", (g, s, a) -> SplText.of(Numbers.toBigInteger(s).toString(16)))
        .add("to_bin", "", (g, s, a) -> SplText.of(Numbers.toBigInteger(s).toString(2)))
        .add("to_oct", "", (g, s, a) -> SplText.of(Numbers.toBigInteger(s).toString(8)))
        .add("digits", "", (g, s, a) -> digits(s))
        .add("chr to_char", "", (g, s, a) -> Conversion.character(bits(s)))
        .add("floor ceil round trunc truncate", "", (g, s, a) -> s);
  }

  private static void addBits(MethodTable table) {
    table
        .add("bit_count count_ones", "", (g, s, a) -> (long) Long.bitCount(bits(s)))
        .add("count_zeros", "", (g, s, a) -> (long) width(s) - Long.bitCount(bits(s)))
        .add(
            "leading_zeros",
            "",
            (g, s, a) -> (long) Long.numberOfLeadingZeros(bits(s)) - (64 - width(s)))
        .add(
            "trailing_zeros",
            "",
            (g, s, a) -> (long) Math.min(width(s), Long.numberOfTrailingZeros(bits(s))))
        .add("bit_length", "", (g, s, a) -> (long) Numbers.toBigInteger(s).bitLength());
  }

  private static void addArithmetic(MethodTable table) {
    table
        .add("pow", "exponent", (g, s, a) -> Arithmetic.binary(g, Binary.POW, s, a[0]))
        .add("fdiv", "n", (g, s, a) -> Arithmetic.binary(g, Binary.FLOOR_DIV, s, a[0]))
        .add("gcd", "n", (g, s, a) -> gcd(s, integer(g, a[0])).longValue())
        .add("lcm", "n", (g, s, a) -> lcm(s, integer(g, a[0])).longValue());
  }

  private static void addLoops(MethodTable table) {
    table
        .add("times", "f", IntMethods::times)
        .add("up_to upto", "n", IntMethods::upTo)
        .add("down_to downto", "n", IntMethods::downTo);
  }

  private static int sign(Object self) {
    return Numbers.compare(self, 0L);
  }

  private static long bits(Object self) {
    return Numbers.toBits(self);
  }

  static int width(Object self) {
    return self instanceof SplUnsigned u ? u.width() : Long.SIZE;
  }

  private static BigInteger integer(Guest guest, Object value) {
    return BigInteger.valueOf(Args.integer(guest, value));
  }

  private static BigInteger gcd(Object self, BigInteger other) {
    return Numbers.toBigInteger(self).gcd(other);
  }

  private static BigInteger lcm(Object self, BigInteger other) {
    BigInteger gcd = gcd(self, other);
    return gcd.signum() == 0 ? gcd : Numbers.toBigInteger(self).divide(gcd).multiply(other).abs();
  }

  private static SplArray digits(Object self) {
    String digits = Numbers.toBigInteger(self).abs().toString();
    long[] values = digits.chars().mapToLong(c -> c - '0').toArray();
    return SplArray.ofLongs(values, values.length);
  }

  private static Object times(Guest guest, Object self, Object[] args) {
    Args.callable(guest, args[0]);
    boolean indexed = guest.parameterCount(args[0]) != 0;
    long count = Args.integer(guest, self);
    for (long i = 0; i < count; i++) {
      if (indexed) {
        guest.call(args[0], i);
      } else {
        guest.call(args[0]);
      }
    }
    return SplUnit.INSTANCE;
  }

  private static Object upTo(Guest guest, Object self, Object[] args) {
    SplRange range = SplRange.closed(bits(self), Args.integer(guest, args[0]));
    return Iteration.toArray(guest, range);
  }

  private static Object downTo(Guest guest, Object self, Object[] args) {
    long to = Args.integer(guest, args[0]);
    if (to == Long.MIN_VALUE) {
      throw SplErrors.tooLarge("array", Long.MAX_VALUE, null);
    }
    return Iteration.toArray(guest, new SplRange(bits(self), to, true, -1));
  }
}
