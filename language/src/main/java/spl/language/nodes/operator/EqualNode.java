// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.CacheLimits;
import spl.language.values.Equality;
import spl.language.values.SplEnumValue;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.syntax.Operators;

/** {@code a == b} and {@code a != b}. */
public abstract class EqualNode extends CompareNode {
  protected static final int LIMIT = CacheLimits.MEMBER;

  private final boolean negated;
  @Child private ForceNode force = ForceNode.create();

  protected EqualNode(boolean negated) {
    this.negated = negated;
  }

  @Specialization
  protected boolean compareLongs(long left, long right) {
    return answer(left == right);
  }

  @Specialization
  protected boolean compareDoubles(double left, double right) {
    return answer(left == right);
  }

  @Specialization(guards = "isExact(left)")
  protected boolean compareLongDouble(long left, double right) {
    return answer(left == right);
  }

  @Specialization(guards = "isExact(right)")
  protected boolean compareDoubleLong(double left, long right) {
    return answer(left == right);
  }

  @Specialization
  protected boolean compareBooleans(boolean left, boolean right) {
    return answer(left == right);
  }

  @Specialization
  protected boolean compareTexts(TruffleString left, TruffleString right) {
    return answer(SplText.equal(left, right));
  }

  @Specialization(guards = "isNothing(right)")
  protected boolean compareNothing(Object left, Object right) {
    return answer(isNothing(force.execute(left)));
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
    boolean same = left.variant() == right.variant();
    return same && left.arity() > 0 ? compareOthers(left, right) : answer(same);
  }

  @Specialization
  protected boolean compareOthers(Object left, Object right) {
    Operators.Binary operator = negated ? Operators.Binary.NE : Operators.Binary.EQ;
    return GuestOperations.test(this, operator, left, right);
  }

  private boolean answer(boolean equal) {
    return equal != negated;
  }

  /** Whether a value is one of those that equal nil. */
  protected static boolean isNothing(Object value) {
    return Equality.isNothing(value);
  }

  /** Whether the values of a type compare by their contents alone. */
  @TruffleBoundary
  protected static boolean isPlain(SplType type) {
    return type.findMethod("__eq__") == null
        && type.findMethod("eq") == null
        && type.findMethod("__ne__") == null
        && type.findMethod("ne") == null;
  }
}
