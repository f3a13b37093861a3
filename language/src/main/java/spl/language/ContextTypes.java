// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Suggestions;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.CoreLibrary;
import spl.language.builtins.CoreType;
import spl.language.builtins.MethodTable;
import spl.language.builtins.SplNative;
import spl.language.errors.SplError;
import spl.language.values.SplArray;
import spl.language.values.SplBoundMethod;
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
  private final CoreLibrary library;
  private final Map<CoreType, SplType> types = new EnumMap<>(CoreType.class);
  private final Map<SplType, CoreType> cores = new HashMap<>();
  private final Map<String, SplType> names = new HashMap<>();

  ContextTypes(CoreLibrary library) {
    this.library = library;
    for (CoreType core : CoreType.values()) {
      SplType type = core.newType();
      types.put(core, type);
      cores.put(type, core);
      core.names().forEach(n -> names.put(n, type));
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
      default -> {
        SplType type = types.get(core(value));
        yield type == null ? types.get(CoreType.ANY) : type;
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
      default -> CoreType.ANY;
    };
  }

  String nameOf(Object value) {
    return value instanceof SplSome || value instanceof SplNone
        ? CoreType.OPTION.title()
        : typeOf(value).name();
  }

  @Nullable BuiltinMethod builtinMethod(Object value, String name) {
    MethodTable table = table(value);
    BuiltinMethod found = table == null ? null : table.find(name);
    if (found == null) {
      found = library.common().find(name);
    }
    if (found == null && actsAsOption(value)) {
      found = library.methods(CoreType.OPTION).find(name);
    }
    return found;
  }

  private @Nullable MethodTable table(Object value) {
    if (value instanceof SplObject) {
      return null;
    }
    if (value instanceof SplEnumValue) {
      return library.enumMethods();
    }
    return library.methods(core(value));
  }

  /** A plain value answers the methods of an option as if it were present; nil as None. */
  private static boolean actsAsOption(Object value) {
    return !(value instanceof SplOk || value instanceof SplErr || value instanceof SplPromise);
  }

  @Nullable String suggestMethod(Object receiver, String name) {
    MethodTable table = table(receiver);
    java.util.Set<String> known = new java.util.TreeSet<>(typeOf(receiver).methods().keySet());
    if (table != null) {
      known.addAll(table.names());
    }
    return Suggestions.nearest(name, known);
  }
}
