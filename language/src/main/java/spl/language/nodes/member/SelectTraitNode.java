// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplTraitInstance;
import spl.language.values.SplType;

/**
 * {@code Trait<Arg>}: selects one of several implementations; other values are left as they are.
 */
public final class SelectTraitNode extends SplNode {
  private final String arguments;
  @Child private SplNode target;

  /** Applies canonical type arguments to a value. */
  public SelectTraitNode(SplNode target, String arguments) {
    this.target = target;
    this.arguments = arguments;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = target.execute(frame);
    return value instanceof SplType t && t.kind() == SplType.Kind.TRAIT
        ? new SplTraitInstance(t, arguments)
        : value;
  }
}
