// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Body;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplFloat32;
import spl.language.values.operations.Conversion;

/** All methods of floats of any width, language contract section 14 item 2. */
public final class FloatMethods {
  /** Methods that make sense for ints too. */
  static final String MATHS =
      "sqrt cbrt exp exp2 ln log2 log10 log sin cos tan asin acos atan atan2 sinh cosh tanh hypot"
          + " to_degrees to_radians powf powi is_nan is_infinite is_finite round_to";

  private static final int MAX_DECIMALS = 400;

  private FloatMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("float");
    NumberMethods.addTo(table);
    addQueries(table);
    addRounding(table);
    addPowers(table);
    addTrigonometry(table);
    return table;
  }

  private static void addQueries(MethodTable table) {
    table
        .add("abs", "", unary(Math::abs))
        .add("sign signum", "", unary(Math::signum))
        .add("is_nan", "", test(Double::isNaN))
        .add("is_infinite", "", test(Double::isInfinite))
        .add("is_finite", "", test(Double::isFinite))
        .add("is_integer", "", test(d -> Double.isFinite(d) && d == Math.rint(d)))
        .add("is_positive", "", test(d -> d > 0))
        .add("is_negative", "", test(d -> d < 0))
        .add("is_zero", "", test(d -> d == 0))
        .add("truncate", "", (g, s, a) -> Conversion.cast(g, s, "i64"));
  }

  private static void addRounding(MethodTable table) {
    table
        .add("floor", "", unary(Math::floor))
        .add("ceil", "", unary(Math::ceil))
        .add("round", "", unary(FloatMethods::round))
        .add("trunc", "", unary(FloatMethods::truncate))
        .add("fract", "", unary(d -> d - truncate(d)))
        .add("round_to", "digits", FloatMethods::roundTo)
        .add("fdiv", "n", binary((a, b) -> Math.floor(a / b)));
  }

  private static void addPowers(MethodTable table) {
    table
        .add("sqrt", "", unary(Math::sqrt))
        .add("cbrt", "", unary(Math::cbrt))
        .add("exp", "", unary(Math::exp))
        .add("exp2", "", unary(d -> Math.pow(2, d)))
        .add("ln", "", unary(Math::log))
        .add("log2", "", unary(FloatMethods::log2))
        .add("log10", "", unary(Math::log10))
        .add("log", "base?", FloatMethods::log)
        .add("pow powi powf", "exponent", binary(Math::pow))
        .add("hypot", "other", binary(Math::hypot));
  }

  private static void addTrigonometry(MethodTable table) {
    table
        .add("sin", "", unary(Math::sin))
        .add("cos", "", unary(Math::cos))
        .add("tan", "", unary(Math::tan))
        .add("asin", "", unary(Math::asin))
        .add("acos", "", unary(Math::acos))
        .add("atan", "", unary(Math::atan))
        .add("atan2", "x", binary(Math::atan2))
        .add("sinh", "", unary(Math::sinh))
        .add("cosh", "", unary(Math::cosh))
        .add("tanh", "", unary(Math::tanh))
        .add("to_degrees", "", unary(Math::toDegrees))
        .add("to_radians", "", unary(Math::toRadians));
  }

  private static Object like(Object self, double result) {
    return self instanceof SplFloat32 ? new SplFloat32((float) result) : (Object) result;
  }

  private static Body unary(DoubleUnaryOperator operator) {
    return (g, s, a) -> like(s, operator.applyAsDouble(Numbers.toDouble(s)));
  }

  private static Body binary(DoubleBinaryOperator operator) {
    return (g, s, a) -> like(s, operator.applyAsDouble(Numbers.toDouble(s), Args.number(g, a[0])));
  }

  private static Body test(DoublePredicate predicate) {
    return (g, s, a) -> predicate.test(Numbers.toDouble(s));
  }

  private static double truncate(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  /** Rounds halves away from zero. */
  private static double round(double value) {
    double magnitude = Math.abs(value);
    double down = Math.floor(magnitude);
    return Math.copySign(magnitude - down >= 0.5 ? down + 1 : down, value);
  }

  private static double log2(double value) {
    int exponent = Math.getExponent(value);
    return value == Math.scalb(1.0, exponent) && value > 0
        ? exponent
        : Math.log(value) / Math.log(2);
  }

  private static Object log(Guest guest, Object self, Object[] args) {
    double value = Numbers.toDouble(self);
    if (args.length == 0) {
      return like(self, Math.log(value));
    }
    double base = Args.number(guest, args[0]);
    return like(
        self,
        base == 10
            ? Math.log10(value)
            : base == 2 ? log2(value) : Math.log(value) / Math.log(base));
  }

  private static Object roundTo(Guest guest, Object self, Object[] args) {
    double value = Numbers.toDouble(self);
    long digits = Args.integer(guest, args[0]);
    if (!Double.isFinite(value) || digits > MAX_DECIMALS) {
      return self;
    }
    int scale = (int) Math.max(-MAX_DECIMALS, digits);
    BigDecimal rounded = new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP);
    return like(self, rounded.doubleValue());
  }
}
