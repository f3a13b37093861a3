// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.async.SplActor;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.async.ActorMethods;
import spl.language.errors.SplErrors;
import spl.language.errors.UnwrapErrors;
import spl.language.values.Cell;
import spl.language.values.FunctionInfo;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplTraitInstance;
import spl.language.values.SplType;
import spl.language.values.SplUnit;

/** Finds what {@code x.m(...)} calls, language contract section 11.1. */
public final class MemberLookup {
  private MemberLookup() {}

  /** What calling a method runs; raises when there is no such method. */
  @TruffleBoundary
  public static MethodTarget require(
      SplContext context, Object receiver, String name, @Nullable Node location) {
    MethodTarget found = find(context, receiver, name);
    if (found != null) {
      return found;
    }
    MethodTarget free = uniformCall(context, name, location);
    if (free != null) {
      return free;
    }
    MethodTarget missing = missing(context, receiver);
    if (missing != null) {
      return missing;
    }
    throw unknown(context, receiver, name, location);
  }

  /** What calling a method runs; a function of the scope around the call when there is none. */
  @TruffleBoundary
  static MethodTarget orLocal(SplContext context, Object receiver, String name) {
    MethodTarget found = find(context, receiver, name);
    return found == null ? new MethodTarget.Local() : found;
  }

  private static RuntimeException unknown(
      SplContext context, Object receiver, String name, @Nullable Node location) {
    if (receiver == SplNil.INSTANCE || receiver == SplUnit.INSTANCE) {
      return SplErrors.methodOnNil(name, location);
    }
    if (receiver == SplNone.INSTANCE) {
      return UnwrapErrors.memberOfNone(name, location);
    }
    if (receiver instanceof SplErr e) {
      return UnwrapErrors.memberOfErr(name, context.display(e.value()), location);
    }
    return SplErrors.unknownMethod(
        name, context.typeName(receiver), context.suggestMethod(receiver, name), location);
  }

  /** What calling a method runs, or null; free functions and method_missing left out. */
  @TruffleBoundary
  public static @Nullable MethodTarget find(SplContext context, Object receiver, String name) {
    return switch (receiver) {
      case SplObject o -> object(context, o, name);
      case SplEnumValue e -> userThenCore(context, e.variant().type(), receiver, name);
      case SplType t -> type(context, t, name);
      case SplModule m -> module(context, m, name);
      case SplTraitInstance t -> new MethodTarget.Value(TraitSelection.function(t, name));
      case SplSome s -> wrapped(context, receiver, name);
      case SplOk o -> wrapped(context, receiver, name);
      case SplPromise p -> promise(context, receiver, name);
      case SplActor a -> actor(context, a, name);
      default -> core(context, receiver, name);
    };
  }

  private static @Nullable MethodTarget object(SplContext context, SplObject o, String name) {
    MethodTarget user = user(o.type(), name);
    if (user != null) {
      return user;
    }
    int field = o.type().fieldIndex(name);
    if (field >= 0) {
      return new MethodTarget.Field(field);
    }
    Object extra = o.getExtra(name);
    if (extra != null) {
      return new MethodTarget.Value(extra);
    }
    MethodTarget accessor = accessor(o.type(), name);
    return accessor != null ? accessor : builtin(context, o, name);
  }

  private static @Nullable MethodTarget accessor(SplType type, String name) {
    if (name.startsWith("get_") || name.startsWith("is_")) {
      int index = accessedField(type, name.substring(name.indexOf('_') + 1));
      return index < 0 ? null : new MethodTarget.Accessor(index, false);
    }
    if (name.startsWith("set_")) {
      int index = accessedField(type, name.substring(4));
      return index < 0 ? null : new MethodTarget.Accessor(index, true);
    }
    return null;
  }

  private static int accessedField(SplType type, String field) {
    int index = type.fieldIndex(field);
    return index >= 0 ? index : type.fieldIndex("_" + field);
  }

  private static @Nullable MethodTarget user(SplType type, String name) {
    Object method = type.findMethod(name);
    if (method instanceof SplFunction f) {
      return new MethodTarget.Function(f, f.info().isMethod());
    }
    Object fixed = type.statics().get(name);
    return method != null
        ? new MethodTarget.Value(method)
        : fixed == null ? null : staticTarget(fixed);
  }

  private static MethodTarget staticTarget(Object member) {
    if (member instanceof Cell c) {
      return new MethodTarget.InCell(c);
    }
    return member instanceof SplFunction f
        ? new MethodTarget.Function(f, false)
        : new MethodTarget.Value(member);
  }

  private static @Nullable MethodTarget userThenCore(
      SplContext context, SplType type, Object receiver, String name) {
    MethodTarget user = user(type, name);
    return user != null ? user : builtin(context, receiver, name);
  }

  private static @Nullable MethodTarget type(SplContext context, SplType t, String name) {
    Object fixed = t.statics().get(name);
    if (fixed != null) {
      return staticTarget(fixed);
    }
    if (t.kind() == SplType.Kind.TRAIT) {
      return new MethodTarget.Value(TraitSelection.function(new SplTraitInstance(t, ""), name));
    }
    Object method = t.findMethod(name);
    if (method instanceof SplFunction f) {
      return throughType(f, name);
    }
    if (t.kind() == SplType.Kind.BUILTIN) {
      Object shared = context.builtinStatic(t, name);
      if (shared != null) {
        return shared instanceof BuiltinMethod m
            ? new MethodTarget.Builtin(m)
            : new MethodTarget.Value(shared);
      }
      MethodTarget user = user(context.canonicalType(t), name);
      return user instanceof MethodTarget.Function f
          ? new MethodTarget.Function(f.function(), false)
          : builtin(context, t, name);
    }
    if (name.equals("new")) {
      return new MethodTarget.Value(t);
    }
    if (name.equals("spawn") && t.kind() == SplType.Kind.ACTOR) {
      return new MethodTarget.Builtin(ActorMethods.spawn());
    }
    return builtin(context, t, name);
  }

  /** A method that only may look at its receiver gets nil for it. */
  private static MethodTarget throughType(SplFunction f, String name) {
    return f.info().is(FunctionInfo.Trait.MAY_BE_STATIC)
        ? new MethodTarget.Value(new SplBoundMethod(SplNil.INSTANCE, f, name))
        : new MethodTarget.Function(f, false);
  }

  private static @Nullable MethodTarget module(SplContext context, SplModule m, String name) {
    Cell cell = m.find(name);
    if (cell != null) {
      return new MethodTarget.InCell(cell);
    }
    Object member = context.modules().member(m, name);
    return member == null ? null : new MethodTarget.Value(member);
  }

  private static @Nullable MethodTarget wrapped(SplContext context, Object receiver, String name) {
    MethodTarget own = userThenCore(context, context.typeOf(receiver), receiver, name);
    return own != null ? own : new MethodTarget.Payload();
  }

  private static @Nullable MethodTarget promise(SplContext context, Object receiver, String name) {
    MethodTarget own = userThenCore(context, context.typeOf(receiver), receiver, name);
    return own != null ? own : new MethodTarget.Awaited();
  }

  /** A method of an actor is a message to it. */
  private static @Nullable MethodTarget actor(SplContext context, SplActor actor, String name) {
    return actor.state().type().findMethod(name) instanceof SplFunction handler
        ? new MethodTarget.Value(new SplBoundMethod(actor, ActorMethods.message(handler), name))
        : builtin(context, actor, name);
  }

  private static @Nullable MethodTarget core(SplContext context, Object receiver, String name) {
    MethodTarget found = userThenCore(context, context.typeOf(receiver), receiver, name);
    if (found != null) {
      return found;
    }
    if (receiver instanceof SplDict d) {
      Object entry = d.get(context, SplText.of(name));
      if (entry != null && context.isCallable(entry)) {
        return new MethodTarget.Value(entry);
      }
    }
    return null;
  }

  private static @Nullable MethodTarget builtin(SplContext context, Object receiver, String name) {
    BuiltinMethod method = context.builtinMethod(receiver, name);
    return method == null ? null : new MethodTarget.Builtin(method);
  }

  /** A visible free function called with the receiver as its first argument. */
  private static @Nullable MethodTarget uniformCall(
      SplContext context, String name, @Nullable Node location) {
    Object found = context.visibleFunction(name, location);
    if (found instanceof SplFunction f && f.info().arity() > 0) {
      return new MethodTarget.Function(f, true);
    }
    return null;
  }

  /** Whether a receiver has a method, or takes every name by {@code method_missing}. */
  @TruffleBoundary
  static boolean answers(SplContext context, Object receiver, String name) {
    MethodTarget found = find(context, receiver, name);
    return found != null && !(found instanceof MethodTarget.Payload)
        || missing(context, receiver) != null;
  }

  private static @Nullable MethodTarget missing(SplContext context, Object receiver) {
    Object handler = context.typeOf(receiver).findMethod("method_missing");
    return handler instanceof SplFunction f ? new MethodTarget.Missing(f) : null;
  }

  /** Whether a function can be called with its receiver only. */
  static boolean needsNoArguments(FunctionInfo info, boolean withReceiver) {
    int first = withReceiver ? 1 : 0;
    return info.params().stream().skip(first).allMatch(p -> p.optional() || p.variadic());
  }
}
