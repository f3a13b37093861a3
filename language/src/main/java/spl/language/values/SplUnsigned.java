// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import java.math.BigInteger;

/**
 * An int that carries an unsigned width and wraps in it.
 *
 * @param width 8, 16, 32 or 64
 * @param bits the value; the bits above the width are zero
 */
public record SplUnsigned(int width, long bits) {
  /** Drops the bits above the width. */
  public SplUnsigned {
    bits = truncate(width, bits);
  }

  /** The low bits of an int. */
  public static long truncate(int width, long bits) {
    return width == 64 ? bits : bits & ((1L << width) - 1);
  }

  /** The largest value of a width. */
  public static SplUnsigned max(int width) {
    return new SplUnsigned(width, -1L);
  }

  /** The mathematical value. */
  public BigInteger toBigInteger() {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  /** The nearest float. */
  public double toDouble() {
    return bits >= 0 ? bits : toBigInteger().doubleValue();
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(bits);
  }
}
