// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import spl.language.nodes.SplNode;
import spl.language.values.FunctionInfo.Trait;
import spl.language.values.SplFunction;

/** Evaluates an unevaluated argument of a macro; what a plain call passed is there already. */
public final class CallThunkNode extends SplNode {
  @Child private SplNode thunk;
  @Child private IndirectCallNode call = IndirectCallNode.create();

  /** Calls the function of no arguments that an expression holds. */
  public CallThunkNode(SplNode thunk) {
    this.thunk = thunk;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object argument = thunk.execute(frame);
    return argument instanceof SplFunction f && f.info().is(Trait.THUNK)
        ? call.call(f.target(), f)
        : argument;
  }
}
