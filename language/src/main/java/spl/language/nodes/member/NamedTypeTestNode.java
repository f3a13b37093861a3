// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.nodes.pattern.TypeTestNode;
import spl.language.values.Equality;
import spl.language.values.SplEnumValue;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** Tests against what a name stands for: a type, a variant, or a constant. */
public final class NamedTypeTestNode extends TypeTestNode {
  @Child private SplNode name;

  /** Tests against the value of an expression that is nil when the name is unknown. */
  public NamedTypeTestNode(SplNode name) {
    this.name = name;
  }

  boolean isUnknown(VirtualFrame frame) {
    Object target = name.execute(frame);
    return !(target instanceof SplType) || TypeTests.isAny(SplContext.get(this), target);
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    Object target = name.execute(frame);
    if (target == SplNil.INSTANCE) {
      return false;
    }
    if (target instanceof SplType type) {
      return value instanceof SplObject o && o.type() == type
          || TypeTests.isInstance(SplContext.get(this), value, type);
    }
    if (target instanceof SplVariant variant) {
      return value instanceof SplEnumValue e && e.variant() == variant;
    }
    return equal(value, target);
  }

  @TruffleBoundary
  private boolean equal(Object value, Object target) {
    return Equality.matches(SplContext.get(this), value, target);
  }
}
