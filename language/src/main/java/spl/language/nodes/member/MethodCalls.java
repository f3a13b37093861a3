// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod.Replacement;
import spl.language.builtins.SplNative;
import spl.language.errors.SplErrors;
import spl.language.nodes.call.AnyCall;
import spl.language.nodes.call.CallShape;
import spl.language.nodes.call.NativeCalls;
import spl.language.values.CowValue;
import spl.language.values.FunctionInfo;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplComposition;
import spl.language.values.SplEnumValue;
import spl.language.values.SplFunction;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplVariant;

/** Method calls without caches, for built-ins that call back. */
public final class MethodCalls {
  private MethodCalls() {}

  /** What is asked of a receiver: the name of a method and its arguments. */
  public record Message(String name, Object... args) {}

  /** Runs a target on a receiver that is no place. */
  @TruffleBoundary
  public static Object call(
      SplContext context, MethodTarget target, Object receiver, Message message) {
    Object[] args = message.args();
    return switch (target) {
      case MethodTarget.Function f ->
          f.withReceiver()
              ? method(context, f.function(), receiver, args)
              : AnyCall.call(context, f.function(), null, args);
      case MethodTarget.Builtin b -> {
        Object result = method(context, b.method(), receiver, args);
        yield result instanceof Replacement r ? r.result() : result;
      }
      case MethodTarget.Field f ->
          AnyCall.call(context, ((SplObject) receiver).get(f.index()), null, args);
      case MethodTarget.Value v -> AnyCall.call(context, v.callable(), null, args);
      case MethodTarget.InCell c -> AnyCall.call(context, c.cell().get(), null, args);
      case MethodTarget.Missing m ->
          throw SplErrors.unknownMethod(message.name(), context.typeName(receiver), null);
      case MethodTarget.Local l ->
          throw SplErrors.unknownMethod(message.name(), context.typeName(receiver), null);
      case MethodTarget.Payload p ->
          context.callMethod(
              receiver instanceof SplSome s ? s.value() : ((SplOk) receiver).value(),
              message.name(),
              args);
      case MethodTarget.Awaited a ->
          context.callMethod(context.await(receiver), message.name(), args);
      case MethodTarget.Accessor a -> accessor(a, (SplObject) receiver, args);
    };
  }

  private static Object method(SplContext context, Object method, Object receiver, Object[] args) {
    Object[] values = new Object[args.length + 1];
    System.arraycopy(args, 0, values, 1, args.length);
    return AnyCall.method(
        context,
        method,
        receiver,
        new NativeCalls.Call(CallShape.positional(args.length), values, 1, null));
  }

  private static Object accessor(MethodTarget.Accessor a, SplObject receiver, Object[] args) {
    if (!a.write()) {
      return receiver.get(a.index());
    }
    receiver.set(a.index(), CowValue.share(args[0]));
    return SplUnit.INSTANCE;
  }

  /** Whether a value can be called. */
  @TruffleBoundary
  public static boolean isCallable(SplContext context, Object value) {
    return switch (value) {
      case SplFunction f -> true;
      case SplNative n -> true;
      case SplType t -> true;
      case SplVariant v -> true;
      case SplBoundMethod b -> true;
      case SplComposition c -> true;
      case SplObject o -> hasCall(o.type());
      case SplEnumValue e -> hasCall(e.variant().type());
      default -> false;
    };
  }

  private static boolean hasCall(SplType type) {
    return type.findMethod("__call__") != null || type.findMethod("call") != null;
  }

  /** The number of parameters a callable takes, or -1. */
  @TruffleBoundary
  public static int parameterCount(Object callee) {
    return switch (callee) {
      case SplFunction f ->
          f.info().is(FunctionInfo.Trait.GROUPED)
              ? 1
              : f.info().params().stream().anyMatch(p -> p.variadic()) ? -1 : f.info().arity();
      case SplNative n -> n.function().variadic() ? -1 : n.function().params().size();
      case SplVariant v -> v.arity();
      case SplBoundMethod b -> b.method() instanceof SplFunction f ? f.info().arity() - 1 : -1;
      case SplType t -> t.fields().size();
      default -> -1;
    };
  }
}
