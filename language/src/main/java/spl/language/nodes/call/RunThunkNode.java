// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;
import spl.language.values.SplFunction;

/** Runs a function of no arguments once, to compute a constant of a type. */
public final class RunThunkNode extends SplNode {
  @Child private MakeFunctionNode maker;

  /** Runs a closure. */
  public RunThunkNode(MakeFunctionNode maker) {
    this.maker = maker;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    SplFunction thunk = maker.execute(frame);
    return thunk.target().call(thunk);
  }
}
