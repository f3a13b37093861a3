// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.errors.SplErrors;
import spl.language.nodes.call.NativeCalls.Call;
import spl.language.nodes.control.CheckInvariantNode;
import spl.language.values.CowValue;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplField;
import spl.language.values.SplFunction;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplQuantity;
import spl.language.values.SplType;
import spl.language.values.SplUnsigned;
import spl.language.values.UnitFamily;
import spl.syntax.Arg;

/** Construction of objects, language contract section 10.2. */
public final class Construction {
  private Construction() {}

  /**
   * {@code P(...)}.
   *
   * @param enclosingType the type whose method contains the call, or null
   */
  @TruffleBoundary
  public static Object call(
      SplContext context, SplType type, Call call, @Nullable String enclosingType) {
    if (type.kind() == SplType.Kind.BUILTIN) {
      return conversion(context, type, call);
    }
    if (type.kind() == SplType.Kind.UNIT) {
      return quantity(context, type, call);
    }
    Object constructor = type.statics().get("new");
    if (constructor == null
        && type.methods().get("new") instanceof SplFunction f
        && !f.info().isMethod()) {
      constructor = f;
    }
    if (constructor != null
        && !type.name().equals(enclosingType)
        && !namesOnlyFields(type, constructor, call)) {
      return AnyCall.call(context, constructor, call);
    }
    return direct(context, type, call);
  }

  /** {@code UserId(42)}: an amount in the first unit of a family. */
  private static Object quantity(SplContext context, SplType type, Call call) {
    if (call.shape().count() != 1) {
      throw call.shape().count() == 0
          ? SplErrors.missingArgument("value", type.name(), call.location())
          : SplErrors.tooManyArguments(type.name(), 1, call.shape().count(), call.location());
    }
    UnitFamily family = context.modules().unitFamily(type.name());
    SplQuantity.Unit base = family.base();
    SplQuantity.Unit unit = base == null ? family.declare(type.name(), 1L) : base;
    Object amount = context.await(call.values()[call.offset()]);
    if (!Numbers.isNumber(amount)) {
      throw SplErrors.typeMismatch("number", context.typeName(amount), call.location());
    }
    return new SplQuantity(amount, unit);
  }

  private static Object conversion(SplContext context, SplType type, Call call) {
    Object function = context.freeBuiltin(context.canonicalType(type).name());
    if (function != null) {
      return AnyCall.call(context, function, call);
    }
    if (context.builtinStatic(type, "new") instanceof BuiltinMethod factory) {
      return NativeCalls.call(context, factory, type, call);
    }
    throw SplErrors.notCallable("type " + type.name(), call.location());
  }

  /** Named arguments that are all fields, and not all parameters of {@code new}. */
  private static boolean namesOnlyFields(SplType type, Object constructor, Call call) {
    if (call.shape().count() == 0 || !(constructor instanceof SplFunction f)) {
      return false;
    }
    boolean allParameters = true;
    for (int i = 0; i < call.shape().count(); i++) {
      String name = call.shape().name(i);
      if (name == null || type.fieldIndex(name) < 0) {
        return false;
      }
      allParameters &= f.info().params().stream().anyMatch(p -> p.name().equals(name));
    }
    return !allParameters;
  }

  /** Construction from field values: {@code P { ... }} and {@code P(...)} without a constructor. */
  @TruffleBoundary
  public static Object direct(SplContext context, SplType type, Call call) {
    if (type.kind() == SplType.Kind.TRAIT || type.kind() == SplType.Kind.ENUM) {
      throw SplErrors.notCallable(
          (type.kind() == SplType.Kind.TRAIT ? "trait " : "enum ") + type.name(), call.location());
    }
    Object init = initializer(type);
    SplObject object = new SplObject(type);
    if (init != null) {
      defaults(object, new boolean[type.fields().size()], null);
      AnyCall.method(context, init, object, call);
      CheckInvariantNode.check(context, object);
      return object;
    }
    boolean[] given = new boolean[type.fields().size()];
    SplObject base = assign(object, given, call);
    if (base == null) {
      defaults(object, given, call.location());
    }
    CheckInvariantNode.check(context, object);
    return object;
  }

  private static @Nullable Object initializer(SplType type) {
    Object init = type.findMethod("init");
    return init != null ? init : type.findMethod("__init__");
  }

  private static @Nullable SplObject assign(SplObject object, boolean[] given, Call call) {
    DynamicBase found = new DynamicBase();
    int next = 0;
    for (int i = 0; i < call.shape().count(); i++) {
      Object value = call.values()[call.offset() + i];
      if (call.shape().kind(i) == Arg.Kind.SPREAD && value instanceof SplObject base) {
        copyBase(object, base, given);
        found.base = base;
        continue;
      }
      String name = call.shape().name(i);
      if (name != null) {
        named(object, given, name, new Given(value, call.location()));
      } else {
        while (next < given.length && given[next]) {
          next++;
        }
        if (next >= given.length) {
          throw SplErrors.tooManyArguments(
              object.type().name(), given.length, call.shape().count(), call.location());
        }
        given[next] = true;
        store(object, next, new Given(value, call.location()));
      }
    }
    return found.base;
  }

  private static void copyBase(SplObject object, SplObject base, boolean[] given) {
    for (int f = 0; f < given.length; f++) {
      int source = base.type().fieldIndex(object.type().fields().get(f).name());
      if (!given[f] && source >= 0) {
        object.set(f, CowValue.share(base.get(source)));
      }
    }
  }

  /** A value for a field, and where it was given. */
  private record Given(Object value, @Nullable Node at) {}

  private static void named(SplObject object, boolean[] given, String name, Given value) {
    int index = object.type().fieldIndex(name);
    if (index < 0) {
      object.setExtra(name, value.value());
    } else {
      given[index] = true;
      store(object, index, value);
    }
  }

  private static void store(SplObject object, int index, Given given) {
    SplField field = object.type().fields().get(index);
    Object value = given.value();
    if (field.unsignedBits() > 0 && value instanceof Long number) {
      value = new SplUnsigned(field.unsignedBits(), number);
    } else if (field.fixedSize() >= 0 && value instanceof SplArray array) {
      if (array.size() != field.fixedSize()) {
        throw SplErrors.arraySizeMismatch(field.fixedSize(), array.size(), given.at());
      }
      value = array.copyForWrite();
      ((SplArray) value).fix();
    }
    object.set(index, value);
  }

  private static void defaults(SplObject object, boolean[] given, @Nullable Node strict) {
    for (int f = 0; f < given.length; f++) {
      SplField field = object.type().fields().get(f);
      if (given[f]) {
        continue;
      }
      if (field.defaultValue() instanceof SplFunction thunk) {
        object.set(f, thunk.target().call(thunk));
      } else if (field.defaultValue() != null) {
        object.set(f, field.defaultValue());
      } else if (strict != null && !field.optional()) {
        throw SplErrors.missingField(field.name(), object.type().name(), strict);
      } else {
        object.set(f, SplNil.INSTANCE);
      }
    }
  }

  /** The base of {@code P { ...base, x: 1 }} while arguments are assigned. */
  private static final class DynamicBase {
    private @Nullable SplObject base;
  }
}
