// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.errors.SplErrors;
import spl.syntax.Operators;

/** {@code a ** b}. */
public abstract class PowerNode extends BinaryNode {
  @Specialization
  protected long powerLongs(long left, long right) {
    if (right < 0) {
      throw SplErrors.negativeExponent(this);
    }
    return power(left, right);
  }

  @Specialization
  protected static double powerDoubles(double left, double right) {
    return Math.pow(left, right);
  }

  @Specialization
  protected static double powerDoubleLong(double left, long right) {
    return Math.pow(left, right);
  }

  @Specialization
  protected Object powerOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.POW, left, right);
  }

  @TruffleBoundary(allowInlining = true)
  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long rest = exponent; rest != 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
