// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ConstructErrors;
import spl.language.nodes.SplNode;
import spl.language.values.FunctionInfo;
import spl.language.values.SplFunction;

/** {@code name!(args)}: runs a macro on functions that evaluate the arguments. */
public final class CallMacroNode extends SplNode {
  private final String name;
  @Child private SplNode macro;
  @Child private ArgumentsNode arguments;

  /** A call of the macro that an expression finds. */
  public CallMacroNode(String name, SplNode macro, ArgumentsNode arguments) {
    this.name = name;
    this.macro = macro;
    this.arguments = arguments;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    SplFunction found = macro(macro.execute(frame));
    if (found == null) {
      throw ConstructErrors.undefinedMacro(name, this);
    }
    Object[] values = arguments.evaluate(frame, 1);
    return AnyCall.call(
        SplContext.get(this), found, new NativeCalls.Call(arguments.shape(), values, 1, this));
  }

  private static @Nullable SplFunction macro(Object value) {
    return value instanceof SplFunction f && f.info().is(FunctionInfo.Trait.MACRO) ? f : null;
  }
}
