// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.CacheLimits;
import spl.language.values.SplEnumValue;
import spl.language.values.SplVariant;

/** Tells whether an enum value is of the variant of a name. */
abstract class TestVariantNode extends Node {
  protected static final int LIMIT = CacheLimits.MATCH;

  private final String name;
  private final @Nullable String owner;

  /** Tests for a variant of any enum. */
  protected TestVariantNode(String name) {
    this.name = name;
    this.owner = null;
  }

  /** Tests for a variant of one enum. */
  protected TestVariantNode(String name, String owner) {
    this.name = name;
    this.owner = owner;
  }

  abstract boolean execute(SplEnumValue value);

  @Specialization(guards = "value.variant() == variant", limit = "LIMIT")
  protected static boolean testCached(
      SplEnumValue value,
      @Cached("value.variant()") SplVariant variant,
      @Cached("isNamed(variant)") boolean named) {
    return named;
  }

  @Specialization(replaces = "testCached")
  protected boolean test(SplEnumValue value) {
    return isNamed(value.variant());
  }

  @TruffleBoundary
  protected final boolean isNamed(SplVariant variant) {
    return variant.name().equals(name) && (owner == null || variant.type().name().equals(owner));
  }
}
