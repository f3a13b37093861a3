// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.SplNative;
import spl.language.errors.ConstructErrors;
import spl.language.errors.SplError;
import spl.language.errors.SplErrors;
import spl.language.errors.UnwrapErrors;
import spl.language.values.Cell;
import spl.language.values.SplArray;
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
import spl.language.values.SplType;
import spl.language.values.SplUnit;

/** The general rules of member access without a call, language contract section 4.5. */
final class MemberReads {
  private MemberReads() {}

  @TruffleBoundary
  static Object read(SplContext context, Object target, String name, @Nullable Node location) {
    if (name.equals("Self")) {
      return target instanceof SplType ? target : context.typeOf(target);
    }
    Object direct = direct(context, target, name);
    if (direct != null) {
      return direct;
    }
    MethodTarget method = MemberLookup.find(context, target, name);
    if (method != null) {
      return fromMethod(context, method, target, name);
    }
    Object derived = derived(context, target, name);
    if (derived != null) {
      return derived;
    }
    throw unknown(context, target, name, location);
  }

  /** Fields, exported names, static members, payload fields, error properties. */
  private static @Nullable Object direct(SplContext context, Object target, String name) {
    return switch (target) {
      case SplObject o -> {
        int index = o.type().fieldIndex(name);
        yield index >= 0 ? o.get(index) : o.getExtra(name);
      }
      case SplModule m -> {
        Cell cell = m.find(name);
        yield cell == null ? context.modules().member(m, name) : cell.get();
      }
      case SplType t -> staticMember(context, t, name);
      case SplEnumValue e -> payload(e, name);
      case SplError e -> errorProperty(e, name);
      default -> null;
    };
  }

  private static @Nullable Object staticMember(SplContext context, SplType t, String name) {
    Object member = t.statics().get(name);
    if (member instanceof Cell c) {
      return c.get();
    }
    if (member != null) {
      return member;
    }
    Object method = t.findMethod(name);
    if (method != null) {
      return method;
    }
    Object constant = context.builtinStatic(t, name);
    if (constant != null) {
      return constant instanceof BuiltinMethod m ? new SplNative(m) : constant;
    }
    if (name.equals("new") && t.kind() != SplType.Kind.BUILTIN) {
      return t;
    }
    return name.equals("name") ? SplText.of(t.name()) : null;
  }

  private static @Nullable Object payload(SplEnumValue e, String name) {
    int index = e.variant().payload().indexOf(name);
    if (index >= 0) {
      return e.payload(index);
    }
    Object member = e.variant().type().statics().get(name);
    return member instanceof Cell c ? c.get() : null;
  }

  private static @Nullable Object errorProperty(SplError e, String name) {
    return switch (name) {
      case "message" -> SplText.of(e.message());
      case "kind" -> SplText.of(e.kind().guestName());
      default -> null;
    };
  }

  private static Object fromMethod(
      SplContext context, MethodTarget method, Object target, String name) {
    return switch (method) {
      case MethodTarget.Function f -> fromFunction(context, f, target, name);
      case MethodTarget.Builtin b ->
          b.method().required() == 0
              ? MethodCalls.call(context, method, target, new MethodCalls.Message(name))
              : new SplBoundMethod(target, b.method(), name);
      case MethodTarget.InCell c -> c.cell().get();
      case MethodTarget.Value v -> v.callable();
      case MethodTarget.Field f -> ((SplObject) target).get(f.index());
      case MethodTarget.Payload p ->
          read(
              context,
              target instanceof SplSome s ? s.value() : ((SplOk) target).value(),
              name,
              null);
      case MethodTarget.Awaited a -> read(context, ((SplPromise) target).await(), name, null);
      case MethodTarget.Accessor a ->
          a.write()
              ? SplUnit.INSTANCE
              : MethodCalls.call(context, method, target, new MethodCalls.Message(name));
      case MethodTarget.Missing m -> throw new IllegalStateException("not looked up here");
      case MethodTarget.Local l -> throw new IllegalStateException("not looked up here");
    };
  }

  private static Object fromFunction(
      SplContext context, MethodTarget.Function f, Object target, String name) {
    boolean call =
        MemberLookup.needsNoArguments(f.function().info(), f.withReceiver())
            && !(target instanceof SplType);
    if (!call) {
      return f.withReceiver() ? new SplBoundMethod(target, f.function(), name) : f.function();
    }
    return MethodCalls.call(context, f, target, new MethodCalls.Message(name));
  }

  /** Dict entries, getters, {@code method_missing}. */
  private static @Nullable Object derived(SplContext context, Object target, String name) {
    if (target instanceof SplDict d) {
      return d.get(context, SplText.of(name));
    }
    if (target instanceof SplObject o) {
      int hidden = o.type().fieldIndex("_" + name);
      if (hidden >= 0) {
        return o.get(hidden);
      }
      if (o.type().findMethod("method_missing") instanceof SplFunction) {
        return context.callMethod(
            target, "method_missing", SplText.of(name), SplArray.empty(), SplNil.INSTANCE);
      }
    }
    return null;
  }

  private static RuntimeException unknown(
      SplContext context, Object target, String name, @Nullable Node location) {
    if (target == SplNil.INSTANCE || target == SplUnit.INSTANCE) {
      return SplErrors.fieldOfNil(name, location);
    }
    if (target == SplNone.INSTANCE) {
      return UnwrapErrors.memberOfNone(name, location);
    }
    if (target instanceof SplErr e) {
      return UnwrapErrors.memberOfErr(name, context.display(e.value()), location);
    }
    if (target instanceof SplModule m && m.state() == SplModule.State.LOADING) {
      return ConstructErrors.circularImport(context.modules().circle(m), location);
    }
    if (target instanceof SplModule m) {
      return SplErrors.noExport(m.name(), name, location);
    }
    return SplErrors.unknownField(name, context.typeName(target), location);
  }
}
