// SPDX-License-Identifier: Apache-2.0
package spl.language.values.display;

/**
 * The shortest decimal text that reads back as the same float.
 *
 * <p>The virtual machine computes the digits; this class lays them out: plain from 1e-6 up to below
 * 1e21, otherwise with an exponent, and without a point when integral.
 */
public final class FloatText {
  private static final double PLAIN_INTEGERS = 1e15;
  private static final int MAX_PLAIN_EXPONENT = 20;
  private static final int MIN_PLAIN_EXPONENT = -6;

  private FloatText() {}

  /** The display form: {@code 3}, {@code 0.1}, {@code 1e21}, {@code inf}. */
  public static String display(double value) {
    if (value == (long) value && Math.abs(value) < PLAIN_INTEGERS) {
      return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
    }
    return layOut(value, Double.toString(value));
  }

  /** The display form of a float of single precision. */
  public static String display(float value) {
    return value == (long) value ? display((double) value) : layOut(value, Float.toString(value));
  }

  /** The debug form, always with a point. */
  public static String debug(double value) {
    return withPoint(display(value));
  }

  /** The debug form of a float of single precision. */
  public static String debug(float value) {
    return withPoint(display(value));
  }

  private static String withPoint(String text) {
    int exponent = text.indexOf('e');
    String mantissa = exponent < 0 ? text : text.substring(0, exponent);
    boolean number = Character.isDigit(mantissa.charAt(mantissa.length() - 1));
    if (!number || mantissa.indexOf('.') >= 0) {
      return text;
    }
    return mantissa + ".0" + text.substring(mantissa.length());
  }

  private static String layOut(double value, String shortest) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    int e = shortest.indexOf('E');
    if (e < 0) {
      return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
    }
    String sign = shortest.startsWith("-") ? "-" : "";
    String digits = shortest.substring(sign.length(), e).replace(".", "");
    if (digits.endsWith("0") && digits.length() > 1) {
      digits = digits.substring(0, digits.length() - 1);
    }
    int exponent = Integer.parseInt(shortest.substring(e + 1));
    return sign + layOutDigits(digits, exponent);
  }

  private static String layOutDigits(String digits, int exponent) {
    if (exponent > MAX_PLAIN_EXPONENT || exponent < MIN_PLAIN_EXPONENT) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return digits.charAt(0) + fraction + "e" + exponent;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (digits.length() <= exponent + 1) {
      return digits + "0".repeat(exponent + 1 - digits.length());
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }
}
