// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.errors.ConstructErrors;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.SplType;

/** Once a type has all its members: the methods that its mixins require must be there. */
public final class CheckMixinsNode extends StatementNode {
  @Child private SplNode target;

  /** Checks the type that an expression names. */
  public CheckMixinsNode(SplNode target) {
    this.target = target;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (target.execute(frame) instanceof SplType type) {
      check(type);
    }
  }

  @TruffleBoundary
  private void check(SplType type) {
    for (SplType mixin : type.supertypes()) {
      for (String name : mixin.required()) {
        if (type.findMethod(name) == null && type.fieldIndex(name) < 0) {
          throw ConstructErrors.missingMixinMethod(name, mixin.name(), this);
        }
      }
    }
  }
}
