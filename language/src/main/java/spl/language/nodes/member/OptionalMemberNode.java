// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.Cell;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplType;

/** A segment of a dotted name in a pattern; nil when the name stands for nothing. */
public final class OptionalMemberNode extends SplNode {
  private final String name;
  @Child private SplNode owner;

  /** A member of a module or type. */
  public OptionalMemberNode(SplNode owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return find(owner.execute(frame));
  }

  @TruffleBoundary
  private Object find(Object target) {
    Object found =
        switch (target) {
          case SplModule m -> m.find(name);
          case SplType t -> t.statics().get(name);
          default -> null;
        };
    if (found instanceof Cell c) {
      return c.get();
    }
    return found == null ? SplNil.INSTANCE : found;
  }
}
