// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplFunction;
import spl.language.values.SplObject;

/** Bare names in methods of types that the text does not fully know. */
public final class SelfMembers {
  private SelfMembers() {}

  /**
   * A field of the receiver, or one of its methods bound to it; null when it has no such member.
   */
  @TruffleBoundary
  public static @Nullable Object find(
      SplContext context, Object self, String name, boolean called) {
    if (self instanceof SplObject o) {
      int index = o.type().fieldIndex(name);
      if (index >= 0) {
        return o.get(index);
      }
      Object extra = o.getExtra(name);
      if (extra != null) {
        return extra;
      }
    }
    Object method = called ? context.typeOf(self).findMethod(name) : null;
    return method instanceof SplFunction f && f.info().isMethod()
        ? new SplBoundMethod(self, f, name)
        : method;
  }
}
