// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.nodes.SplNode;

/** {@code x |> f}: calls the right side with the left one. */
public final class PipeNode extends SplNode {
  @Child private SplNode argument;
  @Child private SplNode function;

  /** Evaluates the argument first. */
  public PipeNode(SplNode argument, SplNode function) {
    this.argument = argument;
    this.function = function;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = argument.execute(frame);
    return GuestOperations.call(this, function.execute(frame), value);
  }
}
