// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import spl.language.SplContext;
import spl.language.nodes.SplNode;

/** A call of a name in {@code context obj:} blocks: what no module declares goes to an object. */
public final class ReceiverCallNode extends SplNode {
  private final String name;
  @Child private SplNode plain;
  @Children private final CallMemberNode[] calls;

  /**
   * A call.
   *
   * @param plain the call without receivers
   * @param calls the method calls on the objects, the innermost first
   */
  public ReceiverCallNode(String name, SplNode plain, CallMemberNode[] calls) {
    this.name = name;
    this.plain = plain;
    this.calls = calls;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    SplContext context = SplContext.get(this);
    if (!isDeclared(context)) {
      for (CallMemberNode call : calls) {
        Object receiver = call.receiver().execute(frame);
        if (MemberLookup.answers(context, receiver, name)) {
          return call.executeOn(frame, receiver);
        }
      }
    }
    return plain.execute(frame);
  }

  @TruffleBoundary
  private boolean isDeclared(SplContext context) {
    return context.visibleFunction(name, this) != null || context.builtinType(name) != null;
  }
}
