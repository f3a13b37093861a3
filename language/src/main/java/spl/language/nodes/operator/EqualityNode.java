// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.nodes.CacheLimits;
import spl.language.values.Equality;
import spl.language.values.SplType;

/** What {@code ==} and {@code !=} have in common. */
public abstract class EqualityNode extends CompareNode {
  protected static final int LIMIT = CacheLimits.MEMBER;

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
