// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.SplNative;
import spl.language.values.SplFunction;
import spl.language.values.SplType;
import spl.language.values.SplUnit;

/** Calls any callable value with evaluated arguments. */
@GenerateInline(false)
public abstract class InvokeNode extends Node {
  private final ArgumentsNode arguments;
  private final String enclosingType;

  InvokeNode(ArgumentsNode arguments, String enclosingType) {
    this.arguments = arguments;
    this.enclosingType = enclosingType;
  }

  /**
   * A call site.
   *
   * @param arguments its argument expressions; owned by the caller
   * @param enclosingType the type whose method contains the call, or null
   */
  @NeverDefault
  public static InvokeNode create(ArgumentsNode arguments, @Nullable String enclosingType) {
    return InvokeNodeGen.create(arguments, enclosingType == null ? "" : enclosingType);
  }

  /**
   * Calls.
   *
   * @param values slot 0 free, then the evaluated arguments
   */
  public abstract Object execute(VirtualFrame frame, Object callee, Object[] values);

  @Specialization
  Object function(
      VirtualFrame frame,
      SplFunction callee,
      Object[] values,
      @Cached("functionCall()") FunctionCallNode call) {
    return call.execute(frame, callee, values);
  }

  @Specialization
  Object builtin(SplNative callee, Object[] values, @Bind SplContext context) {
    return NativeCalls.call(
        context,
        callee.function(),
        SplUnit.INSTANCE,
        new NativeCalls.Call(arguments.shape(), values, 1, this));
  }

  @Specialization
  Object construct(SplType callee, Object[] values, @Bind SplContext context) {
    arguments.sharePlaces(values, 1);
    return Construction.call(
        context, callee, new NativeCalls.Call(arguments.shape(), values, 1, this), enclosingType);
  }

  @Fallback
  @TruffleBoundary
  Object other(Object callee, Object[] values) {
    return AnyCall.call(
        SplContext.get(this), callee, new NativeCalls.Call(arguments.shape(), values, 1, this));
  }

  @NeverDefault
  FunctionCallNode functionCall() {
    return FunctionCallNode.create(arguments, 0);
  }
}
