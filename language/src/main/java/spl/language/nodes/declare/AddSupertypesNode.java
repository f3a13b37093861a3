// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.SplType;

/** Links a trait to its supertraits. */
public final class AddSupertypesNode extends StatementNode {
  @Child private SplNode target;
  @Children private final SplNode[] supertypes;

  /** Links a type. */
  public AddSupertypesNode(SplNode target, SplNode[] supertypes) {
    this.target = target;
    this.supertypes = supertypes;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    add(frame.materialize());
  }

  @TruffleBoundary
  private void add(MaterializedFrame frame) {
    if (target.execute(frame) instanceof SplType named) {
      SplType type = SplContext.get(this).canonicalType(named);
      for (SplNode s : supertypes) {
        if (s.execute(frame) instanceof SplType base) {
          type.supertypes().add(base);
          type.invalidate();
        }
      }
    }
  }
}
