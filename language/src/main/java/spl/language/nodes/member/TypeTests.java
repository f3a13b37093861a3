// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.SplContext;
import spl.language.builtins.CoreType;
import spl.language.values.SplType;

/** Dynamic type tests. */
public final class TypeTests {
  private TypeTests() {}

  /** Whether a value is of a type, a subtype, or implements a trait. */
  @TruffleBoundary
  public static boolean isInstance(SplContext context, Object value, SplType type) {
    return isAny(context, type) || context.typeOf(value).isSubtypeOf(context.canonicalType(type));
  }

  static boolean isAny(SplContext context, Object type) {
    return type instanceof SplType t && context.coreOf(t) == CoreType.ANY;
  }
}
