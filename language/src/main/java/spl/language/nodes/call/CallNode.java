// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;

/** {@code f(args)}: calls the value of an expression. */
public final class CallNode extends SplNode {
  @Child private SplNode callee;
  @Child private ArgumentsNode arguments;
  @Child private InvokeNode invoke;

  /**
   * A call.
   *
   * @param enclosingType the type whose method contains the call, or null
   */
  public CallNode(SplNode callee, ArgumentsNode arguments, @Nullable String enclosingType) {
    this.callee = callee;
    this.arguments = arguments;
    this.invoke = InvokeNode.create(arguments, enclosingType);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object function = callee.execute(frame);
    Object[] values = arguments.evaluate(frame, 1);
    return invoke.execute(frame, function, values);
  }
}
