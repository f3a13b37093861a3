// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.BuiltinMethod.Replacement;
import spl.language.builtins.Receiver;
import spl.language.errors.SplErrors;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.AnyCall;
import spl.language.nodes.call.ArgumentsNode;
import spl.language.nodes.call.CallShape;
import spl.language.nodes.call.FunctionCallNode;
import spl.language.nodes.call.InvokeNode;
import spl.language.nodes.call.NativeCalls;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplFunction;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.syntax.Arg;

/** {@code x.m(args)}. A mutating method gets a receiver that no other place shares. */
public final class CallMemberNode extends SplNode {
  private final String name;
  private final boolean statement;
  @Child private SplNode receiver;
  @Child private ArgumentsNode arguments;
  @Child private DispatchNode dispatch;
  @Child private @Nullable SplNode local;
  @Child private @Nullable FunctionCallNode callWithReceiver;
  @Child private @Nullable InvokeNode invoke;

  /**
   * A method call.
   *
   * @param statement whether it is an expression statement, where {@code sort} and the like mutate
   */
  public CallMemberNode(SplNode receiver, String name, ArgumentsNode arguments, boolean statement) {
    this.receiver = receiver;
    this.name = name;
    this.arguments = arguments;
    this.statement = statement;
    this.dispatch = DispatchNode.create(name, false);
  }

  /** Lets a function of the scope around the call serve receivers without such a method. */
  public CallMemberNode orFunction(SplNode function) {
    local = insert(function);
    dispatch = insert(DispatchNode.create(name, true));
    return this;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return executeOn(frame, receiver.execute(frame));
  }

  /** The receiver expression. */
  SplNode receiver() {
    return receiver;
  }

  /** Calls the method on a receiver that is already evaluated. */
  Object executeOn(VirtualFrame frame, Object target) {
    Object[] values = arguments.evaluate(frame, 2);
    return run(frame, dispatch.execute(target), target, values);
  }

  private Object run(VirtualFrame frame, MethodTarget found, Object target, Object[] values) {
    if (found instanceof MethodTarget.Function f) {
      return function(frame, f, target, values);
    }
    if (found instanceof MethodTarget.Builtin b) {
      return builtin(frame, b.method(), target, values);
    }
    if (found instanceof MethodTarget.InCell c) {
      return value(frame, c.cell().get(), values);
    }
    return other(frame, found, target, values);
  }

  private Object function(
      VirtualFrame frame, MethodTarget.Function f, Object target, Object[] values) {
    SplFunction function = f.function();
    if (!f.withReceiver()) {
      return value(frame, function, values);
    }
    Object self = target;
    if (function.info().mutatesSelf() && target instanceof CowValue cow) {
      self = owned(frame, cow);
    }
    values[1] = self;
    if (callWithReceiver == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      callWithReceiver = insert(FunctionCallNode.create(arguments, 1));
    }
    return callWithReceiver.execute(frame, function, values);
  }

  /** The receiver as this place alone holds it. */
  private Object owned(VirtualFrame frame, CowValue target) {
    boolean shared =
        target.isShared() || receiver instanceof PlaceNode place && place.isInShared(frame);
    return shared ? unique(frame, target) : target;
  }

  private Object unique(VirtualFrame frame, CowValue shared) {
    return receiver instanceof PlaceNode place ? place.executeUnique(frame) : shared.copyForWrite();
  }

  private Object builtin(VirtualFrame frame, BuiltinMethod method, Object target, Object[] values) {
    Effect effect = method.effect();
    if (effect == Effect.READS) {
      return callBuiltin(method, target, values);
    }
    if (effect == Effect.MUTATES) {
      Object self = target instanceof CowValue cow ? owned(frame, cow) : target;
      return callBuiltin(method, self, values);
    }
    return replacing(frame, method, target, values);
  }

  private Object replacing(
      VirtualFrame frame, BuiltinMethod method, Object target, Object[] values) {
    Object result = callBuiltin(method, target, values);
    if (result instanceof Replacement r) {
      if (receiver instanceof PlaceNode place) {
        place.executeWrite(frame, r.receiver());
      }
      return r.result();
    }
    if (statement
        && method.effect() == Effect.IN_PLACE_AS_STATEMENT
        && receiver instanceof PlaceNode place) {
      replaceInPlace(place.executeUnique(frame), result, method.name());
    }
    return result;
  }

  /** The name may be immutable, its value is not: the elements are exchanged. */
  @TruffleBoundary
  private static void replaceInPlace(Object current, Object result, String method) {
    Receiver.checkInPlace(current, method);
    if (current instanceof SplArray array && result instanceof SplArray fresh) {
      array.truncate(0);
      array.appendAll(fresh);
    }
  }

  private Object callBuiltin(BuiltinMethod method, Object self, Object[] values) {
    return NativeCalls.call(
        SplContext.get(this),
        method,
        self,
        new NativeCalls.Call(arguments.shape(), values, 2, this));
  }

  /** Calls a value that is not given the receiver. */
  private Object value(VirtualFrame frame, Object callee, Object[] values) {
    if (invoke == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      invoke = insert(InvokeNode.create(arguments, null));
    }
    return invoke.execute(frame, callee, dropReceiver(values));
  }

  private static Object[] dropReceiver(Object[] values) {
    Object[] shifted = new Object[values.length - 1];
    System.arraycopy(values, 2, shifted, 1, shifted.length - 1);
    return shifted;
  }

  private Object other(VirtualFrame frame, MethodTarget found, Object target, Object[] values) {
    return switch (found) {
      case MethodTarget.Field f -> value(frame, ((SplObject) target).get(f.index()), values);
      case MethodTarget.Value v -> value(frame, v.callable(), values);
      case MethodTarget.Accessor a -> accessor(frame, a, (SplObject) target, values);
      case MethodTarget.Payload p -> again(frame, payload(target), values);
      case MethodTarget.Awaited a -> again(frame, SplContext.get(this).await(target), values);
      case MethodTarget.Missing m -> missing(m.function(), target, values);
      case MethodTarget.Local l -> local(frame, target, values);
      default -> throw CompilerDirectives.shouldNotReachHere();
    };
  }

  private Object again(VirtualFrame frame, Object target, Object[] values) {
    SplContext context = SplContext.get(this);
    MethodTarget found =
        local == null
            ? MemberLookup.require(context, target, name, this)
            : MemberLookup.orLocal(context, target, name);
    return run(frame, found, target, values);
  }

  private Object local(VirtualFrame frame, Object target, Object[] values) {
    if (local == null || !(local.execute(frame) instanceof SplFunction f)) {
      throw CompilerDirectives.shouldNotReachHere();
    }
    return function(frame, new MethodTarget.Function(f, true), target, values);
  }

  private static Object payload(Object target) {
    return target instanceof SplSome s ? s.value() : ((SplOk) target).value();
  }

  private Object accessor(
      VirtualFrame frame, MethodTarget.Accessor a, SplObject target, Object[] values) {
    checkCount(values.length - 2, a.write() ? 1 : 0);
    if (!a.write()) {
      return CowValue.share(target.get(a.index()));
    }
    SplObject self = (SplObject) owned(frame, target);
    self.set(a.index(), CowValue.share(values[2]));
    return SplUnit.INSTANCE;
  }

  private void checkCount(int given, int wanted) {
    if (given < wanted) {
      throw SplErrors.missingArgument("value", name, this);
    }
    if (given > wanted) {
      throw SplErrors.tooManyArguments(name, wanted, given, this);
    }
  }

  @TruffleBoundary
  private Object missing(SplFunction handler, Object target, Object[] values) {
    int count = values.length - 2;
    Object block = SplNil.INSTANCE;
    if (count > 0 && arguments.shape().kind(count - 1) == Arg.Kind.TRAILING) {
      block = values[values.length - 1];
      count--;
    }
    Object[] given = new Object[count];
    System.arraycopy(values, 2, given, 0, count);
    return AnyCall.method(
        SplContext.get(this),
        handler,
        target,
        new NativeCalls.Call(
            CallShape.positional(3),
            new Object[] {target, SplText.of(name), SplArray.of(given, given.length), block},
            1,
            this));
  }
}
