// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.AnyCall;
import spl.language.nodes.call.ArgumentsNode;
import spl.language.nodes.call.NativeCalls;
import spl.language.values.SplNil;

/** {@code @d} above a function: d(function) where d can be called, else only an attribute. */
public final class DecorateNode extends SplNode {
  @Child private SplNode decorator;
  @Child private @Nullable ArgumentsNode arguments;
  @Child private SplNode function;

  /**
   * Decorates a function.
   *
   * @param decorator nil when there is no such name
   * @param arguments of {@code @d(args)}, or null
   */
  public DecorateNode(SplNode decorator, @Nullable ArgumentsNode arguments, SplNode function) {
    this.decorator = decorator;
    this.arguments = arguments;
    this.function = function;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    SplContext context = SplContext.get(this);
    Object plain = function.execute(frame);
    Object found = decorator.execute(frame);
    if (found == SplNil.INSTANCE || !context.isCallable(found)) {
      return plain;
    }
    if (arguments != null) {
      Object[] values = arguments.evaluate(frame, 1);
      found =
          AnyCall.call(context, found, new NativeCalls.Call(arguments.shape(), values, 1, this));
    }
    return AnyCall.call(context, found, this, plain);
  }
}
