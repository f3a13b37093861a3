// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Arrays;
import spl.language.SplContext;
import spl.language.async.SplActor;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.AnyCall;
import spl.language.nodes.call.ArgumentsNode;
import spl.language.nodes.call.NativeCalls;
import spl.language.values.SplObject;
import spl.language.values.SplType;

/**
 * {@code spawn f(a, b)}: evaluates the callee and the arguments now and calls in a later turn;
 * answers the task's promise. A spawned promise is its own task.
 */
public final class SpawnNode extends SplNode {
  private final String name;
  @Child private SplNode callee;
  @Child private ArgumentsNode arguments;

  /** Spawns a call; the name is used in reports. */
  public SpawnNode(String name, SplNode callee, ArgumentsNode arguments) {
    this.name = name;
    this.callee = callee;
    this.arguments = arguments;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object function = callee.execute(frame);
    Object[] values = arguments.evaluate(frame, 1);
    arguments.sharePlaces(values, 1);
    return spawn(function, values);
  }

  @TruffleBoundary
  private Object spawn(Object function, Object[] values) {
    SplContext context = SplContext.get(this);
    NativeCalls.Call call = new NativeCalls.Call(arguments.shape(), values, 1, this);
    if (function instanceof SplType type && type.kind() == SplType.Kind.ACTOR) {
      return new SplActor(context.async(), (SplObject) AnyCall.call(context, type, call));
    }
    if (arguments.shape().isPlain() || !context.isCallable(function)) {
      Object[] plain = Arrays.copyOfRange(values, 1, values.length);
      return context.async().spawnCall(name, function, plain);
    }
    return context.async().spawn(name, () -> AnyCall.call(context, function, call));
  }
}
