// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.builtins.array.ArrayFolds;
import spl.language.builtins.array.ArrayOrder;
import spl.language.builtins.array.ArrayTransforms;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplNil;
import spl.language.values.SplSet;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.display.Display;
import spl.language.values.display.Placeholders;
import spl.language.values.operations.Truth;

/** Free functions over collections and any values, language contract section 14. */
public final class Functions {
  private Functions() {}

  /** A new table; receivers are unused. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("function");
    addValues(table);
    addCollections(table);
    ConversionFunctions.addTo(table);
    return table;
  }

  private static void addValues(MethodTable table) {
    table
        .add("len", "value", (g, s, a) -> length(g, a[0]))
        .add("type_of typeof", "value", (g, s, a) -> ConversionFunctions.typeOf(g, a[0]))
        .add("hash", "value", (g, s, a) -> (long) Equality.hash(g, a[0]))
        .add("id", "value", (g, s, a) -> (long) System.identityHashCode(a[0]))
        .add("freeze", "value", (g, s, a) -> Freezing.freeze(g, a[0]))
        .add("format", "template values...", Functions::format);
  }

  private static void addCollections(MethodTable table) {
    table
        .add("min", "values...", (g, s, a) -> ArrayFolds.extreme(g, operands(g, a), -1))
        .add("max", "values...", (g, s, a) -> ArrayFolds.extreme(g, operands(g, a), 1))
        .add("sum", "values...", (g, s, a) -> ArrayFolds.sum(g, operands(g, a)))
        .add("sorted", "values f?", Functions::sorted)
        .add("reversed", "values", (g, s, a) -> g.callMethod(a[0], "reversed"))
        .add("enumerate", "values start?", Functions::enumerate)
        .add("zip", "values...", Functions::zip)
        .add("map", "f values", (g, s, a) -> ArrayTransforms.map(g, elements(g, a), function(g, a)))
        .add(
            "filter",
            "f values",
            (g, s, a) -> ArrayTransforms.filter(g, elements(g, a), function(g, a), true))
        .add("any", "values f?", (g, s, a) -> exists(g, a, true))
        .add("all", "values f?", (g, s, a) -> !exists(g, a, false));
  }

  private static Object length(Guest guest, Object value) {
    return switch (value) {
      case SplArray array -> (long) array.size();
      case SplDict dict -> (long) dict.size();
      case SplSet set -> (long) set.size();
      case SplTuple tuple -> (long) tuple.size();
      case TruffleString text -> (long) SplText.length(text);
      default -> {
        Object own = guest.callUserMethod(value, "__len__");
        yield own != null ? own : guest.callMethod(value, "len");
      }
    };
  }

  private static Object format(Guest guest, Object self, Object[] args) {
    Object[] values = java.util.Arrays.copyOfRange(args, 1, args.length);
    String template = Display.display(guest, args[0]);
    return SplText.of(Placeholders.fill(guest, template, values));
  }

  /** The operands themselves, or the elements of the only one. */
  private static SplArray operands(Guest guest, Object[] args) {
    if (args.length == 1 && !(args[0] instanceof Long)) {
      return Args.array(guest, args[0]);
    }
    Object[] values = args.clone();
    CowValue.shareAll(values, values.length);
    return SplArray.of(values, values.length);
  }

  private static Object sorted(Guest guest, Object self, Object[] args) {
    return ArrayOrder.sort(guest, Args.array(guest, args[0]), Args.optional(args, 1), 1);
  }

  private static Object enumerate(Guest guest, Object self, Object[] args) {
    return ArrayTransforms.enumerate(Args.array(guest, args[0]), Args.integer(guest, args, 1, 0));
  }

  private static Object zip(Guest guest, Object self, Object[] args) {
    SplArray[] arrays = new SplArray[args.length];
    for (int i = 0; i < args.length; i++) {
      arrays[i] = Args.array(guest, args[i]);
    }
    return ArrayTransforms.zip(arrays);
  }

  /** The callable of two arguments in either order. */
  private static Object function(Guest guest, Object[] args) {
    return guest.isCallable(args[0]) ? args[0] : Args.callable(guest, args[1]);
  }

  private static SplArray elements(Guest guest, Object[] args) {
    return Args.array(guest, guest.isCallable(args[0]) ? args[1] : args[0]);
  }

  private static boolean exists(Guest guest, Object[] args, boolean wanted) {
    if (args.length > 1) {
      Object f = function(guest, args);
      SplArray array = elements(guest, args);
      array.markShared();
      for (int i = 0; i < array.size(); i++) {
        if (Truth.test(guest, Args.call(guest, f, array.get(i))) == wanted) {
          return true;
        }
      }
      return false;
    }
    SplArray array = args[0] == SplNil.INSTANCE ? SplArray.empty() : Args.array(guest, args[0]);
    for (int i = 0; i < array.size(); i++) {
      if (Truth.test(guest, array.get(i)) == wanted) {
        return true;
      }
    }
    return false;
  }
}
