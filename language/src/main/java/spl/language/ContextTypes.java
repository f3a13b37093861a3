// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Suggestions;
import spl.language.async.PromiseStates;
import spl.language.async.SplActor;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.CoreLibrary;
import spl.language.builtins.CoreType;
import spl.language.builtins.SplNative;
import spl.language.errors.SplError;
import spl.language.values.SplArray;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplChannel;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplFloat32;
import spl.language.values.SplFunction;
import spl.language.values.SplGenerator;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplQuantity;
import spl.language.values.SplRange;
import spl.language.values.SplSet;
import spl.language.values.SplSome;
import spl.language.values.SplSymbol;
import spl.language.values.SplTagged;
import spl.language.values.SplTuple;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplUnsigned;
import spl.language.values.SplVariant;

/** The type objects of the built-in types in one context, open to {@code impl} blocks. */
final class ContextTypes {
  private static final List<String> WIDTHS =
      List.of("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "isize", "usize", "f32", "f64");

  private final CoreLibrary library;
  private final Map<CoreType, SplType> types = new EnumMap<>(CoreType.class);
  private final Map<SplType, CoreType> cores = new HashMap<>();
  private final Map<String, SplType> names = new HashMap<>();

  ContextTypes(CoreLibrary library, PromiseStates states) {
    this.library = library;
    names.put(states.type().name(), states.type());
    for (CoreType core : CoreType.values()) {
      SplType type = core.newType();
      types.put(core, type);
      cores.put(type, core);
      core.names().forEach(n -> names.put(n, type));
    }
    for (String n : WIDTHS) {
      SplType alias = new SplType(n, SplType.Kind.BUILTIN);
      cores.put(alias, n.startsWith("f") ? CoreType.FLOAT : CoreType.INT);
      names.put(n, alias);
    }
  }

  /** Each type beside that of another context. */
  void pair(ContextTypes other, BiConsumer<SplType, SplType> action) {
    types.forEach((core, type) -> action.accept(type, other.canonical(core)));
    for (String n : WIDTHS) {
      action.accept(
          Objects.requireNonNull(names.get(n)), Objects.requireNonNull(other.names.get(n)));
    }
  }

  @Nullable SplType byName(String name) {
    return names.get(name);
  }

  @Nullable CoreType coreOf(SplType type) {
    return cores.get(type);
  }

  SplType typeOf(Object value) {
    return switch (value) {
      case SplObject o -> o.type();
      case SplEnumValue e -> e.variant().type();
      case SplActor a -> a.state().type();
      default -> {
        SplType type = types.get(core(value));
        yield type == null ? canonical(CoreType.ANY) : type;
      }
    };
  }

  private static CoreType core(Object value) {
    return switch (value) {
      case Long l -> CoreType.INT;
      case TruffleString t -> CoreType.TEXT;
      case Boolean b -> CoreType.BOOL;
      case Double d -> CoreType.FLOAT;
      case SplArray a -> CoreType.ARRAY;
      case SplDict d -> CoreType.DICT;
      case SplTuple t -> CoreType.TUPLE;
      case SplNil n -> CoreType.NIL;
      case SplUnit u -> CoreType.UNIT;
      case SplSome s -> CoreType.OPTION;
      case SplNone n -> CoreType.OPTION;
      case SplOk o -> CoreType.RESULT;
      case SplErr e -> CoreType.RESULT;
      case SplSet s -> CoreType.SET;
      case SplRange r -> CoreType.RANGE;
      default -> rare(value);
    };
  }

  private static CoreType rare(Object value) {
    return switch (value) {
      case SplUnsigned u -> CoreType.INT;
      case SplFloat32 f -> CoreType.FLOAT;
      case SplTagged t -> CoreType.TEXT;
      case SplSymbol s -> CoreType.SYMBOL;
      case SplQuantity q -> CoreType.QUANTITY;
      case SplFunction f -> CoreType.FUNCTION;
      case SplNative n -> CoreType.FUNCTION;
      case SplBoundMethod b -> CoreType.FUNCTION;
      case SplVariant v -> CoreType.FUNCTION;
      case SplType t -> CoreType.TYPE;
      case SplModule m -> CoreType.MODULE;
      case SplError e -> CoreType.ERROR;
      case SplPromise p -> CoreType.PROMISE;
      case SplGenerator g -> CoreType.GENERATOR;
      case SplChannel c -> CoreType.CHANNEL;
      default -> CoreType.ANY;
    };
  }

  String nameOf(Object value) {
    return value instanceof SplSome || value instanceof SplNone
        ? CoreType.OPTION.title()
        : typeOf(value).name();
  }

  /** The one type object of a built-in type, to which {@code impl} blocks add. */
  SplType canonical(CoreType core) {
    return Objects.requireNonNull(types.get(core));
  }

  /** The one type object that all names of a built-in type share; other types are their own. */
  SplType canonical(SplType type) {
    CoreType core = coreOf(type);
    return core == null ? type : canonical(core);
  }

  @Nullable BuiltinMethod builtinMethod(Object value, String name) {
    BuiltinMethod found = library.method(value, name);
    if (found == null && actsAsOption(value)) {
      found = library.optionMethod(name);
    }
    return found;
  }

  /** A plain value answers the methods of an option as if it were present; nil as None. */
  private static boolean actsAsOption(Object value) {
    return !(value instanceof SplOk || value instanceof SplErr || value instanceof SplPromise);
  }

  @Nullable String suggestMethod(Object receiver, String name) {
    Set<String> known = new TreeSet<>(typeOf(receiver).methods().keySet());
    known.addAll(library.methodNames(receiver));
    return Suggestions.nearest(name, known).orElse(null);
  }
}
