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
  private final String variant;

  /**
   * Binds a native by name.
   *
   * @param variant the name of the form that the declared result type selects where there is one,
   *     such as {@code rt_process_run->i64}
   */
  public ExternNode(String name, String variant) {
    this.name = name;
    this.variant = variant;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return find();
  }

  @TruffleBoundary
  private Object find() {
    SplContext context = SplContext.get(this);
    Object known = variant.isEmpty() ? null : context.freeBuiltin(variant);
    if (known == null) {
      known = context.freeBuiltin(name);
    }
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
