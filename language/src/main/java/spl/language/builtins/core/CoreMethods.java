// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.MethodTable;
import spl.language.builtins.array.ArrayMethods;
import spl.language.builtins.dict.DictMethods;
import spl.language.builtins.number.BoolMethods;
import spl.language.builtins.number.FloatMethods;
import spl.language.builtins.number.IntMethods;
import spl.language.builtins.number.QuantityMethods;
import spl.language.builtins.option.OptionMethods;
import spl.language.builtins.option.ResultMethods;
import spl.language.builtins.range.RangeMethods;
import spl.language.builtins.set.SetMethods;
import spl.language.builtins.text.SymbolMethods;
import spl.language.builtins.text.TextMethods;
import spl.language.builtins.tuple.TupleMethods;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplFloat32;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplQuantity;
import spl.language.values.SplRange;
import spl.language.values.SplSet;
import spl.language.values.SplSome;
import spl.language.values.SplSymbol;
import spl.language.values.SplTagged;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;
import spl.language.values.SplUnsigned;

/**
 * The method tables of all built-in types. What {@link #find} answers depends on the class of the
 * receiver and the name only, so that a call site may remember it. One instance per engine is
 * enough: tables are read-only.
 */
public final class CoreMethods {
  private final Table ints = new Table(IntMethods::create);
  private final Table floats = new Table(FloatMethods::create);
  private final Table bools = new Table(BoolMethods::create);
  private final Table texts = new Table(TextMethods::create);
  private final Table symbols = new Table(SymbolMethods::symbols);
  private final Table tagged = new Table(SymbolMethods::tagged);
  private final Table arrays = new Table(ArrayMethods::create);
  private final Table dicts = new Table(DictMethods::create);
  private final Table sets = new Table(SetMethods::create);
  private final Table tuples = new Table(TupleMethods::create);
  private final Table ranges = new Table(RangeMethods::create);
  private final Table units = new Table(InstanceMethods::unit);
  private final Table options = new Table(OptionMethods::create);
  private final Table results = new Table(ResultMethods::create);
  private final Table quantities = new Table(QuantityMethods::create);
  private final Table enums = new Table(InstanceMethods::enums);
  private final Table objects = new Table(InstanceMethods::objects);

  /** The own table of a value's type, or null when the type is none of this class. */
  @TruffleBoundary
  public @Nullable MethodTable tableOf(Object value) {
    Table table = lazily(value);
    return table == null ? null : table.get();
  }

  private @Nullable Table lazily(Object value) {
    return switch (value) {
      case Long l -> ints;
      case SplUnsigned u -> ints;
      case Double d -> floats;
      case SplFloat32 f -> floats;
      case Boolean b -> bools;
      case TruffleString t -> texts;
      case SplSymbol s -> symbols;
      case SplTagged t -> tagged;
      case SplArray a -> arrays;
      case SplDict d -> dicts;
      case SplSet s -> sets;
      case SplTuple t -> tuples;
      case SplRange r -> ranges;
      case SplSome s -> options;
      case SplNone n -> options;
      case SplNil n -> options;
      case SplUnit u -> units;
      case SplOk o -> results;
      case SplErr e -> results;
      case SplQuantity q -> quantities;
      case SplEnumValue e -> enums;
      case SplObject o -> objects;
      default -> null;
    };
  }

  /**
   * The method of a value by name: that of its own type, of text for symbols and suffixed texts, of
   * units for unit values. Null when there is none; then {@link #optionMethod} is left to try on a
   * plain value, and forwarding on an option or result.
   */
  @TruffleBoundary
  public @Nullable BuiltinMethod find(Object value, String name) {
    MethodTable table = tableOf(value);
    BuiltinMethod own = table == null ? null : table.find(name);
    if (own != null) {
      return own;
    }
    return switch (value) {
      case SplSymbol s -> texts.get().find(name);
      case SplTagged t -> texts.get().find(name);
      case SplQuantity q -> QuantityMethods.conversion(name);
      default -> null;
    };
  }

  /**
   * The option method that acts on a plain value as on Some of it, or null. Only for values that
   * are neither options nor results and whose own type lacks the method.
   */
  @TruffleBoundary
  public @Nullable BuiltinMethod optionMethod(String name) {
    return options.get().find(name);
  }

  /** A table that is made when a program first asks for it: most programs use few types. */
  private static final class Table {
    private final Supplier<MethodTable> maker;
    private @Nullable MethodTable made;

    Table(Supplier<MethodTable> maker) {
      this.maker = maker;
    }

    synchronized MethodTable get() {
      MethodTable known = made;
      if (known == null) {
        known = maker.get();
        made = known;
      }
      return known;
    }
  }
}
