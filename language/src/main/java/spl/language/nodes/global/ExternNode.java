// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.global;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.SplNative;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;

/** {@code extern fn name}: the registered native, or a function that raises when it is called. */
public final class ExternNode extends SplNode {
  private final String name;

  /** Binds a native by name. */
  public ExternNode(String name) {
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return find();
  }

  @TruffleBoundary
  private Object find() {
    Object known = SplContext.get(this).freeBuiltin(name);
    if (known != null) {
      return known;
    }
    return new SplNative(
        new BuiltinMethod(
            name,
            List.of("args"),
            0,
            true,
            BuiltinMethod.Effect.READS,
            (guest, self, args) -> {
              throw SplErrors.unknownExtern(name, null);
            }));
  }
}
