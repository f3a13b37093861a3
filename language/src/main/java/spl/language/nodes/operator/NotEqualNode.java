// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.values.SplEnumValue;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.syntax.Operators;

/** {@code a != b}. */
public abstract class NotEqualNode extends EqualityNode {
  @Child private ForceNode force = ForceNode.create();

  @Specialization
  protected static boolean compareLongs(long left, long right) {
    return left != right;
  }

  @Specialization
  protected static boolean compareDoubles(double left, double right) {
    return left != right;
  }

  @Specialization(guards = "isExact(left)")
  protected static boolean compareLongDouble(long left, double right) {
    return left != right;
  }

  @Specialization(guards = "isExact(right)")
  protected static boolean compareDoubleLong(double left, long right) {
    return left != right;
  }

  @Specialization
  protected static boolean compareBooleans(boolean left, boolean right) {
    return left != right;
  }

  @Specialization
  protected static boolean compareTexts(TruffleString left, TruffleString right) {
    return !SplText.equal(left, right);
  }

  @Specialization(guards = "isNothing(right)")
  protected boolean compareNothing(Object left, Object right) {
    return !isNothing(force.execute(left));
  }

  @Specialization(
      guards = {"left.variant().type() == type", "plain"},
      assumptions = "stable",
      limit = "LIMIT")
  protected boolean compareEnums(
      SplEnumValue left,
      SplEnumValue right,
      @Cached("left.variant().type()") SplType type,
      @Cached("type.stable()") Assumption stable,
      @Cached("isPlain(type)") boolean plain) {
    if (left.variant() != right.variant()) {
      return true;
    }
    return left.arity() == 0 ? false : compareOthers(left, right);
  }

  @Specialization
  protected boolean compareOthers(Object left, Object right) {
    return GuestOperations.test(this, Operators.Binary.NE, left, right);
  }
}
