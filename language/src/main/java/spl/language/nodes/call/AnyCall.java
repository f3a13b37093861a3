// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.NamedArgument;
import spl.language.builtins.SplNative;
import spl.language.errors.SplErrors;
import spl.language.nodes.call.NativeCalls.Call;
import spl.language.values.Cell;
import spl.language.values.CowValue;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplComposition;
import spl.language.values.SplEnumValue;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplObject;
import spl.language.values.SplPromise;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplVariant;

/** The slow path of calls: every callable value, without caches. */
public final class AnyCall {
  private AnyCall() {}

  /** Calls with arguments in order; those that came with a name keep it. */
  @TruffleBoundary
  public static Object call(
      SplContext context, Object callee, @Nullable Node location, Object... args) {
    String[] names = new String[args.length];
    Object[] values = new Object[args.length + 1];
    for (int i = 0; i < args.length; i++) {
      boolean named = args[i] instanceof NamedArgument;
      names[i] = named ? ((NamedArgument) args[i]).name() : null;
      values[i + 1] = named ? ((NamedArgument) args[i]).value() : args[i];
    }
    return call(context, callee, new Call(CallShape.named(names), values, 1, location));
  }

  /** Calls with arguments of any shape; {@code call.offset()} is 1. */
  @TruffleBoundary
  public static Object call(SplContext context, Object callee, Call call) {
    return switch (callee) {
      case SplFunction f -> function(f, call);
      case SplNative n -> NativeCalls.call(context, n.function(), SplUnit.INSTANCE, call);
      case SplType t -> Construction.call(context, t, call, null);
      case SplVariant v -> variant(v, call);
      case SplBoundMethod b -> method(context, b.method(), b.receiver(), call);
      case SplPromise p -> call(context, context.await(p), call);
      case SplComposition c ->
          call(context, c.second(), call.location(), call(context, c.first(), call));
      default -> callable(context, callee, call);
    };
  }

  /** Calls a method with its receiver in front of the arguments. */
  @TruffleBoundary
  public static Object method(SplContext context, Object method, Object receiver, Call call) {
    return switch (method) {
      case SplFunction f -> function(f, withReceiver(receiver, call));
      case BuiltinMethod b -> NativeCalls.call(context, b, receiver, call);
      default -> call(context, method, call);
    };
  }

  private static Call withReceiver(Object receiver, Call call) {
    Object[] values = new Object[call.values().length + 1];
    System.arraycopy(call.values(), 1, values, 2, call.values().length - 1);
    values[1] = receiver;
    return new Call(call.shape(), values, 2, call.location());
  }

  private static Object function(SplFunction f, Call call) {
    return f.target().call(DynamicArguments.bind(f, call));
  }

  /** Builds an enum value. */
  static Object variant(SplVariant v, Call call) {
    Object[] payload = new Object[v.arity()];
    int next = 0;
    for (int i = 0; i < call.shape().count(); i++) {
      String name = call.shape().name(i);
      int index = name == null ? next++ : v.payload().indexOf(name);
      if (index < 0) {
        throw SplErrors.unknownArgument(String.valueOf(name), v.name(), call.location());
      }
      if (index >= payload.length) {
        throw SplErrors.tooManyArguments(
            v.name(), payload.length, call.shape().count(), call.location());
      }
      payload[index] = CowValue.share(call.values()[call.offset() + i]);
    }
    for (int i = 0; i < payload.length; i++) {
      if (payload[i] == null) {
        String name = v.payload().get(i);
        throw SplErrors.missingArgument(
            name == null ? String.valueOf(i) : name, v.name(), call.location());
      }
    }
    return new SplEnumValue(v, payload);
  }

  /**
   * What a module exports under its own name: {@code use std.spec.step} makes {@code step} known.
   */
  private static @Nullable Object ofItsName(SplModule module) {
    String path = module.name();
    Cell exported = module.findExported(path.substring(path.lastIndexOf('.') + 1));
    return exported == null || exported.get() instanceof SplModule ? null : exported.get();
  }

  private static Object callable(SplContext context, Object callee, Call call) {
    if (callee instanceof SplObject || callee instanceof SplEnumValue) {
      SplType type = context.typeOf(callee);
      Object method = type.findMethod("__call__");
      if (method == null) {
        method = type.findMethod("call");
      }
      if (method != null) {
        return method(context, method, callee, call);
      }
    }
    if (callee instanceof SplEnumValue value && value.arity() == 0) {
      return variant(value.variant(), call);
    }
    Object named = callee instanceof SplModule module ? ofItsName(module) : null;
    if (named != null) {
      return call(context, named, call);
    }
    throw SplErrors.notCallable(context.typeName(callee), call.location());
  }
}
