// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.SplNative;
import spl.language.nodes.SplNode;

/** A method with its receiver as a value that a task calls later. */
public final class BindMethodNode extends SplNode {
  private final String name;
  @Child private SplNode receiver;

  /** Binds a method by name. */
  public BindMethodNode(SplNode receiver, String name) {
    this.receiver = receiver;
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return bind(receiver.execute(frame));
  }

  @TruffleBoundary
  private Object bind(Object target) {
    MethodTarget found = MemberLookup.require(SplContext.get(this), target, name, this);
    return new SplNative(
        new BuiltinMethod(
            name,
            List.of("args"),
            0,
            true,
            BuiltinMethod.Effect.READS,
            (guest, unit, args) ->
                MethodCalls.call(
                    (SplContext) guest, found, target, new MethodCalls.Message(name, args))));
  }
}
