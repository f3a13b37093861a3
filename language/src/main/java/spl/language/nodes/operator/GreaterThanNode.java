// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.syntax.Operators;

/** {@code a > b}. */
public abstract class GreaterThanNode extends CompareNode {
  @Specialization
  protected static boolean compareLongs(long left, long right) {
    return left > right;
  }

  @Specialization
  protected static boolean compareDoubles(double left, double right) {
    return left > right;
  }

  @Specialization(guards = "isExact(left)")
  protected static boolean compareLongDouble(long left, double right) {
    return left > right;
  }

  @Specialization(guards = "isExact(right)")
  protected static boolean compareDoubleLong(double left, long right) {
    return left > right;
  }

  @Specialization
  protected static boolean compareTexts(
      TruffleString left, TruffleString right, @Cached TruffleString.CompareIntsUTF32Node compare) {
    return compare.execute(left, right) > 0;
  }

  @Specialization
  protected boolean compareOthers(Object left, Object right) {
    return GuestOperations.test(this, Operators.Binary.GT, left, right);
  }
}
