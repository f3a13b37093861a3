// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.nodes.CacheLimits;
import spl.language.values.SplObject;
import spl.language.values.SplType;

/** Tests the name of an object's type, when nothing else is known of the type. */
@GenerateInline(false)
public abstract class TestTypeNameNode extends TypeTestNode {
  protected static final int LIMIT = CacheLimits.MATCH;

  private final String name;

  /** Tests for a name. */
  protected TestTypeNameNode(String name) {
    this.name = name;
  }

  @Specialization(guards = "value.type() == type", limit = "LIMIT")
  protected static boolean testCached(
      SplObject value,
      @Cached("value.type()") SplType type,
      @Cached("isNamed(type)") boolean named) {
    return named;
  }

  @Specialization(replaces = "testCached")
  protected boolean test(SplObject value) {
    return isNamed(value.type());
  }

  @Fallback
  protected boolean testOther(Object value) {
    return false;
  }

  @TruffleBoundary
  protected final boolean isNamed(SplType type) {
    return type.name().equals(name);
  }
}
