// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import spl.language.nodes.CacheLimits;
import spl.language.values.FunctionInfo;
import spl.language.values.SplFunction;

/** Calls a function of the guest with evaluated arguments; caches by what the function is. */
@GenerateInline(false)
public abstract class FunctionCallNode extends Node {
  static final int LIMIT = CacheLimits.CALL;

  private final ArgumentsNode arguments;
  private final int receivers;

  FunctionCallNode(ArgumentsNode arguments, int receivers) {
    this.arguments = arguments;
    this.receivers = receivers;
  }

  /**
   * A call site.
   *
   * @param arguments its argument expressions; owned by the caller
   * @param receivers 1 when values carry a receiver in slot 1, else 0
   */
  @NeverDefault
  public static FunctionCallNode create(ArgumentsNode arguments, int receivers) {
    return FunctionCallNodeGen.create(arguments, receivers);
  }

  /**
   * Calls.
   *
   * @param values slot 0 free, then the receiver if any, then the evaluated arguments
   */
  public abstract Object execute(VirtualFrame frame, SplFunction function, Object[] values);

  /**
   * Always the same function: what an inlined callee reads of it, such as its module, is constant.
   * Held weakly, for the code may outlive the program.
   */
  @Specialization(
      guards = {"function == same", "!dynamic()"},
      limit = "1")
  Object same(
      VirtualFrame frame,
      SplFunction function,
      Object[] values,
      @Cached(value = "function", weak = true) SplFunction same,
      @Cached("same.info()") FunctionInfo info,
      @Cached("plan(info)") ArgumentPlan plan,
      @Cached("create(info.target())") DirectCallNode call) {
    return cached(frame, same, values, info, plan, call);
  }

  @Specialization(
      guards = {"function.info() == info", "!dynamic()"},
      replaces = "same",
      limit = "LIMIT")
  Object cached(
      VirtualFrame frame,
      SplFunction function,
      Object[] values,
      @Cached("function.info()") FunctionInfo info,
      @Cached("plan(info)") ArgumentPlan plan,
      @Cached("create(info.target())") DirectCallNode call) {
    if (info.hasAliasing()) {
      return withAliases(frame, function, values, plan);
    }
    Object[] bound = plan.bind(values);
    bound[0] = function;
    return call.call(bound);
  }

  @Specialization(replaces = {"same", "cached"})
  Object generic(
      VirtualFrame frame, SplFunction function, Object[] values, @Cached IndirectCallNode call) {
    if (dynamic()) {
      Object[] bound =
          DynamicArguments.bind(
              function, new NativeCalls.Call(arguments.shape(), values, receivers + 1, this));
      return call.call(function.target(), bound);
    }
    ArgumentPlan plan = slowPlan(function.info());
    if (function.info().hasAliasing()) {
      return withAliases(frame, function, values, plan);
    }
    Object[] bound = plan.bind(values);
    bound[0] = function;
    return call.call(function.target(), bound);
  }

  @Idempotent
  boolean dynamic() {
    return arguments.shape().isDynamic();
  }

  @NeverDefault
  ArgumentPlan plan(FunctionInfo info) {
    return ArgumentPlan.create(info, arguments.shape(), receivers, this);
  }

  @TruffleBoundary
  private ArgumentPlan slowPlan(FunctionInfo info) {
    return plan(info);
  }

  private Object withAliases(
      VirtualFrame frame, SplFunction function, Object[] values, ArgumentPlan plan) {
    int offset = 1 + receivers;
    arguments.openAliases(frame, values, new ArgumentsNode.Aliasing(function.info(), plan, offset));
    Object[] bound = plan.isIdentity() ? values.clone() : plan.bind(values);
    bound[0] = function;
    Object result = callSlow(function, bound);
    arguments.closeAliases(frame, values, offset);
    return result;
  }

  @TruffleBoundary
  private static Object callSlow(SplFunction function, Object[] bound) {
    return function.target().call(bound);
  }
}
