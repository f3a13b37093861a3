// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import spl.language.values.Numbers;
import spl.language.values.SplFloat32;

/** The digits of a number in the form a spec asks for; rounding is half-even on the exact value. */
final class NumberFormat {
  private static final int DEFAULT_PRECISION = 6;

  private NumberFormat() {}

  /** Sign, prefix and digits without padding; null when the spec does not fit the number. */
  static @Nullable String body(Object number, FormatSpec spec) {
    String digits =
        switch (spec.type()) {
          case "" -> spec.precision() >= 0 ? fixed(number, spec.precision()) : plain(number);
          case "d" -> Numbers.isInt(number) && spec.precision() < 0 ? plain(number) : null;
          case "x" -> radix(number, spec, 16);
          case "X" -> upper(radix(number, spec, 16));
          case "b" -> radix(number, spec, 2);
          case "o" -> radix(number, spec, 8);
          case "f" -> fixed(number, precision(spec));
          case "e" -> scientific(number, spec.precision());
          case "E" -> upper(scientific(number, spec.precision()));
          case "%" -> percent(number, spec);
          default -> null;
        };
    if (digits == null) {
      return null;
    }
    String grouped = spec.has(',') ? group(digits) : digits;
    return spec.has('+') && !grouped.startsWith("-") ? "+" + grouped : grouped;
  }

  private static int precision(FormatSpec spec) {
    return spec.precision() < 0 ? DEFAULT_PRECISION : spec.precision();
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(java.util.Locale.ROOT).replace("0X", "0x");
  }

  private static String plain(Object number) {
    return switch (number) {
      case SplFloat32 f -> FloatText.display(f.value());
      case Double d -> FloatText.display(d);
      default -> number.toString();
    };
  }

  private static boolean isSpecial(Object number) {
    return Numbers.isFloat(number) && !Double.isFinite(Numbers.toDouble(number));
  }

  private static BigDecimal exact(Object number) {
    return Numbers.isInt(number)
        ? new BigDecimal(Numbers.toBigInteger(number))
        : new BigDecimal(Numbers.toDouble(number));
  }

  private static boolean isNegative(Object number) {
    return Numbers.isFloat(number)
        ? Math.copySign(1, Numbers.toDouble(number)) < 0
        : Numbers.toBigInteger(number).signum() < 0;
  }

  private static String fixed(Object number, int precision) {
    if (isSpecial(number)) {
      return plain(number);
    }
    String digits = exact(number).abs().setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    return isNegative(number) ? "-" + digits : digits;
  }

  private static String percent(Object number, FormatSpec spec) {
    if (isSpecial(number)) {
      return plain(number) + "%";
    }
    if (spec.precision() < 0) {
      return FloatText.display(Numbers.toDouble(number) * 100) + "%";
    }
    BigDecimal hundredfold = exact(number).abs().movePointRight(2);
    String digits = hundredfold.setScale(spec.precision(), RoundingMode.HALF_EVEN).toPlainString();
    return (isNegative(number) ? "-" : "") + digits + "%";
  }

  private static String scientific(Object number, int precision) {
    if (isSpecial(number)) {
      return plain(number);
    }
    BigDecimal value =
        precision < 0 && Numbers.isFloat(number)
            ? new BigDecimal(Double.toString(Numbers.toDouble(number)))
            : exact(number);
    value = value.abs();
    if (precision >= 0) {
      value = value.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    } else {
      value = value.stripTrailingZeros();
    }
    String digits = value.unscaledValue().toString();
    int exponent = value.signum() == 0 ? 0 : digits.length() - 1 - value.scale();
    String fraction = digits.substring(1);
    if (precision >= 0) {
      fraction += "0".repeat(Math.max(0, precision - fraction.length()));
    }
    String mantissa = digits.charAt(0) + (fraction.isEmpty() ? "" : "." + fraction);
    return (isNegative(number) ? "-" : "") + mantissa + "e" + exponent;
  }

  private static @Nullable String radix(Object number, FormatSpec spec, int radix) {
    if (!Numbers.isInt(number) || spec.precision() >= 0) {
      return null;
    }
    BigInteger value = Numbers.toBigInteger(number);
    String prefix = !spec.has('#') ? "" : radix == 16 ? "0x" : radix == 2 ? "0b" : "0o";
    return (value.signum() < 0 ? "-" : "") + prefix + value.abs().toString(radix);
  }

  private static String group(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    int end = start;
    while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
      end++;
    }
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = end - 3; i > start; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
