// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import spl.language.nodes.pattern.TypeTestNode;
import spl.language.values.Equality;

/** Passes when any of several tests does: {@code A | B}, {@code T?}, {@code _}. */
public final class AnyTypeTestNode extends TypeTestNode {
  private final boolean nothing;
  private final boolean everything;
  @Children private final TypeTestNode[] tests;

  private AnyTypeTestNode(TypeTestNode[] tests, boolean nothing, boolean everything) {
    this.tests = tests;
    this.nothing = nothing;
    this.everything = everything;
  }

  /** {@code A | B}. */
  public static TypeTestNode anyOf(TypeTestNode[] tests) {
    return new AnyTypeTestNode(tests, false, false);
  }

  /** {@code T?}: nil and None pass as well. */
  public static TypeTestNode orNothing(TypeTestNode test) {
    return new AnyTypeTestNode(new TypeTestNode[] {test}, true, false);
  }

  /** {@code _}. */
  public static TypeTestNode all() {
    return new AnyTypeTestNode(new TypeTestNode[0], true, true);
  }

  @Override
  @ExplodeLoop
  public boolean execute(VirtualFrame frame, Object value) {
    if (everything || nothing && Equality.isNothing(value)) {
      return true;
    }
    for (TypeTestNode test : tests) {
      if (test.execute(frame, value)) {
        return true;
      }
    }
    return false;
  }
}
