// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.nodes.Node;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.Numbers;
import spl.language.values.SplFloat32;
import spl.language.values.SplUnsigned;
import spl.syntax.Operators.Binary;

/** Operators on numbers of any width, language contract section 3.2. */
final class NumberArithmetic {
  private NumberArithmetic() {}

  /** The result, or null when the operator is not for these numbers. */
  static @Nullable Object apply(Binary op, Object l, Object r, @Nullable Node at) {
    if (l instanceof Long a && r instanceof Long b) {
      return IntArithmetic.apply(op, a, b, at);
    }
    if (Numbers.isInt(l) && Numbers.isInt(r)) {
      return unsigned(op, l, r, at);
    }
    if (l instanceof Double || r instanceof Double) {
      return floats(op, Numbers.toDouble(l), Numbers.toDouble(r));
    }
    Object wide = floats(op, toSingle(l), toSingle(r));
    return wide instanceof Double d ? new SplFloat32(d.floatValue()) : wide;
  }

  private static double toSingle(Object number) {
    return (float) Numbers.toDouble(number);
  }

  static @Nullable Object floats(Binary op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL, MATMUL -> a * b;
      case DIV -> a / b;
      case MOD -> a % b;
      case FLOOR_DIV -> Math.floor(a / b);
      case POW -> Math.pow(a, b);
      default -> null;
    };
  }

  private static int width(Object l, Object r) {
    int left = l instanceof SplUnsigned u ? u.width() : 0;
    int right = r instanceof SplUnsigned u ? u.width() : 0;
    return Math.max(left, right);
  }

  private static @Nullable Object unsigned(Binary op, Object l, Object r, @Nullable Node at) {
    int width = width(l, r);
    long a = Numbers.toBits(l);
    long b = Numbers.toBits(r);
    return switch (op) {
      case ADD -> new SplUnsigned(width, a + b);
      case SUB -> new SplUnsigned(width, a - b);
      case MUL, MATMUL -> new SplUnsigned(width, a * b);
      case BIT_AND -> new SplUnsigned(width, a & b);
      case BIT_OR -> new SplUnsigned(width, a | b);
      case BIT_XOR -> new SplUnsigned(width, a ^ b);
      case SHL ->
          l instanceof SplUnsigned u ? new SplUnsigned(u.width(), a << b) : (Object) (a << b);
      case SHR ->
          l instanceof SplUnsigned u ? new SplUnsigned(u.width(), a >>> b) : (Object) (a >> b);
      case POW -> power(width, l, r, at);
      case DIV, FLOOR_DIV, MOD -> divide(op, l, r, at);
      default -> null;
    };
  }

  private static Object power(int width, Object l, Object r, @Nullable Node at) {
    if (r instanceof Long exponent && exponent < 0) {
      throw SplErrors.negativeExponent(at);
    }
    BigInteger modulus = BigInteger.ONE.shiftLeft(width);
    BigInteger result = Numbers.toBigInteger(l).modPow(Numbers.toBigInteger(r), modulus);
    return new SplUnsigned(width, result.longValue());
  }

  private static Object divide(Binary op, Object l, Object r, @Nullable Node at) {
    if (Numbers.toBits(r) == 0) {
      throw op == Binary.MOD ? SplErrors.moduloByZero(at) : SplErrors.divisionByZero(at);
    }
    BigInteger a = Numbers.toBigInteger(l);
    BigInteger b = Numbers.toBigInteger(r);
    BigInteger[] both = a.divideAndRemainder(b);
    boolean down = op == Binary.FLOOR_DIV && both[1].signum() != 0 && a.signum() != b.signum();
    BigInteger quotient = down ? both[0].subtract(BigInteger.ONE) : both[0];
    BigInteger result = op == Binary.MOD ? both[1] : quotient;
    return new SplUnsigned(width(l, r), result.longValue());
  }
}
