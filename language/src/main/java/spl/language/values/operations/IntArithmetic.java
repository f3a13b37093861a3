// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.syntax.Operators.Binary;

/** Operators on plain ints, which wrap; for the fast paths of nodes too. */
public final class IntArithmetic {
  private IntArithmetic() {}

  /** Quotient, truncated toward zero. */
  public static long div(long a, long b, @Nullable Node at) {
    if (b == 0) {
      throw SplErrors.divisionByZero(at);
    }
    return a / b;
  }

  /** Remainder with the sign of the dividend. */
  public static long mod(long a, long b, @Nullable Node at) {
    if (b == 0) {
      throw SplErrors.moduloByZero(at);
    }
    return a % b;
  }

  /** Quotient, rounded down. */
  public static long floorDiv(long a, long b, @Nullable Node at) {
    if (b == 0) {
      throw SplErrors.divisionByZero(at);
    }
    return Math.floorDiv(a, b);
  }

  /** Power by squaring. */
  public static long pow(long base, long exponent, @Nullable Node at) {
    if (exponent < 0) {
      throw SplErrors.negativeExponent(at);
    }
    long result = 1;
    long square = base;
    for (long e = exponent; e != 0; e >>>= 1) {
      if ((e & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  /** Any operator that has an int result; null when the operator is not for ints. */
  static @Nullable Object apply(Binary op, long a, long b, @Nullable Node at) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL, MATMUL -> a * b;
      case DIV -> div(a, b, at);
      case MOD -> mod(a, b, at);
      case FLOOR_DIV -> floorDiv(a, b, at);
      case POW -> pow(a, b, at);
      case BIT_AND -> a & b;
      case BIT_OR -> a | b;
      case BIT_XOR -> a ^ b;
      case SHL -> a << b;
      case SHR -> a >> b;
      default -> null;
    };
  }
}
