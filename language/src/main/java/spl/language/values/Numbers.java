// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Comparison and hashing of numbers of any representation by their mathematical value. */
public final class Numbers {
  private static final double TWO_63 = 0x1p63;

  private Numbers() {}

  /** Whether a value is an int or float of any width. */
  public static boolean isNumber(Object value) {
    return isInt(value) || isFloat(value);
  }

  /** Whether a value is an int of any width. */
  public static boolean isInt(Object value) {
    return value instanceof Long || value instanceof SplUnsigned;
  }

  /** Whether a value is a float of any width. */
  public static boolean isFloat(Object value) {
    return value instanceof Double || value instanceof SplFloat32;
  }

  /** A number as a float. */
  public static double toDouble(Object number) {
    return switch (number) {
      case Long l -> (double) l;
      case Double d -> d;
      case SplFloat32 f -> f.value();
      case SplUnsigned u -> u.toDouble();
      default -> throw new IllegalArgumentException("not a number");
    };
  }

  /** The low 64 bits of an int of any width. */
  public static long toBits(Object integer) {
    return integer instanceof Long l ? l : ((SplUnsigned) integer).bits();
  }

  /** An unsigned int that a plain int can hold, as one; anything else unchanged. */
  public static Object plain(Object value) {
    return value instanceof SplUnsigned u && u.bits() >= 0 ? (Object) u.bits() : value;
  }

  /** Whether an int of any width is above the largest plain int. */
  public static boolean isHuge(Object integer) {
    return integer instanceof SplUnsigned u && u.bits() < 0;
  }

  /** Whether two numbers have the same value; false for NaN. */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (isFloat(a) && isFloat(b)) {
      return toDouble(a) == toDouble(b);
    }
    return !isNan(a) && !isNan(b) && compare(a, b) == 0;
  }

  /** Whether a number is NaN. */
  public static boolean isNan(Object number) {
    return isFloat(number) && Double.isNaN(toDouble(number));
  }

  /** Orders two numbers by value; NaN comes last and -0.0 equals 0.0. */
  public static int compare(Object a, Object b) {
    if (isFloat(a)) {
      return isFloat(b) ? compareDoubles(toDouble(a), toDouble(b)) : -compareMixed(b, toDouble(a));
    }
    return isFloat(b) ? compareMixed(a, toDouble(b)) : compareInts(a, b);
  }

  private static int compareDoubles(double a, double b) {
    return a < b ? -1 : a > b ? 1 : a == b ? 0 : Boolean.compare(Double.isNaN(a), Double.isNaN(b));
  }

  private static int compareInts(Object a, Object b) {
    boolean hugeA = isHuge(a);
    boolean hugeB = isHuge(b);
    if (hugeA != hugeB) {
      return hugeA ? 1 : -1;
    }
    return Long.compare(toBits(a), toBits(b));
  }

  private static int compareMixed(Object integer, double other) {
    if (Double.isNaN(other) || Double.isInfinite(other)) {
      return other < 0 ? 1 : -1;
    }
    if (integer instanceof Long l && Math.abs(l) <= (1L << 53) && l != Long.MIN_VALUE) {
      return Double.compare((double) l, other + 0.0);
    }
    return new BigDecimal(toBigInteger(integer)).compareTo(new BigDecimal(other));
  }

  /** The mathematical value of an int of any width. */
  public static BigInteger toBigInteger(Object integer) {
    return integer instanceof Long l
        ? BigInteger.valueOf(l)
        : ((SplUnsigned) integer).toBigInteger();
  }

  /** The hash of an int. */
  public static int hash(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  /** The hash of a float, that of an int when it is integral. */
  public static int hash(double value) {
    if (value >= -TWO_63 && value < TWO_63 && (long) value == value) {
      return hash((long) value);
    }
    return hash(Double.doubleToLongBits(value));
  }

  /** The hash of any number; equal numbers hash alike. */
  public static int hash(Object number) {
    return switch (number) {
      case Long l -> hash(l.longValue());
      case SplUnsigned u when u.bits() >= 0 -> hash(u.bits());
      default -> hash(toDouble(number));
    };
  }
}
