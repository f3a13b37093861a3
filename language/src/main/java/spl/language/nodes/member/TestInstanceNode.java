// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.values.Equality;
import spl.language.values.SplEnumValue;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplVariant;

/** {@code x is T} with a type, and {@code x is y} with a value: identity for class instances. */
public final class TestInstanceNode extends ConditionNode {
  @Child private SplNode value;
  @Child private SplNode target;

  /** Tests a value against a type or another value. */
  public TestInstanceNode(SplNode value, SplNode target) {
    this.value = value;
    this.target = target;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    Object left = value.execute(frame);
    Object right = target.execute(frame);
    if (right instanceof SplType type && !(left instanceof SplType)) {
      return left instanceof SplObject o && o.type() == type
          || TypeTests.isInstance(SplContext.get(this), left, type);
    }
    return other(left, right);
  }

  @TruffleBoundary
  private boolean other(Object left, Object right) {
    if (right == SplNil.INSTANCE || right == SplNone.INSTANCE) {
      return left == SplNil.INSTANCE || left == SplNone.INSTANCE || left == SplUnit.INSTANCE;
    }
    if (right instanceof SplVariant v) {
      return left == v || left instanceof SplEnumValue e && e.variant() == v;
    }
    if (left instanceof SplObject o && !o.type().isValueType()) {
      return left == right;
    }
    return left == right || Equality.identical(SplContext.get(this), left, right);
  }
}
