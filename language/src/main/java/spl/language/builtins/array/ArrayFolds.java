// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.operations.Arithmetic;
import spl.language.values.operations.Ordering;
import spl.language.values.operations.Truth;
import spl.syntax.Operators.Binary;

/** One answer for all elements: folds, sums, extremes, quantifiers, searches by a function. */
public final class ArrayFolds {
  private ArrayFolds() {}

  static void addTo(MethodTable table) {
    table
        .add("reduce fold inject", "init f?", (g, s, a) -> fold(g, (SplArray) s, a, null))
        .add("scan", "init f?", ArrayFolds::scan)
        .add("find detect", "f", (g, s, a) -> find(g, s, a, true))
        .add("find_index position", "f", (g, s, a) -> find(g, s, a, false))
        .add("any some", "f?", (g, s, a) -> exists(g, (SplArray) s, a, true))
        .add("all every", "f?", (g, s, a) -> !exists(g, (SplArray) s, a, false))
        .add("none", "f?", (g, s, a) -> !exists(g, (SplArray) s, a, true))
        .add("sum", "", (g, s, a) -> sum(g, (SplArray) s))
        .add("product", "", (g, s, a) -> combine(g, (SplArray) s, Binary.MUL, 1L))
        .add("min", "", (g, s, a) -> extreme(g, (SplArray) s, -1))
        .add("max", "", (g, s, a) -> extreme(g, (SplArray) s, 1))
        .add("min_by", "f", (g, s, a) -> extremeBy(g, (SplArray) s, a[0], -1))
        .add("max_by", "f", (g, s, a) -> extremeBy(g, (SplArray) s, a[0], 1));
  }

  /** Folds; both orders of start value and function are accepted, the start value is optional. */
  private static Object fold(
      Guest guest, SplArray array, Object[] args, @org.jspecify.annotations.Nullable SplArray log) {
    boolean swapped = args.length > 1 && !guest.isCallable(args[1]);
    Object f = Args.callable(guest, args.length == 1 || swapped ? args[0] : args[1]);
    array.markShared();
    int start = args.length == 1 ? 1 : 0;
    if (start > array.size()) {
      return SplNil.INSTANCE;
    }
    Object result = args.length == 1 ? array.get(0) : swapped ? args[1] : args[0];
    if (log != null && args.length == 1) {
      log.append(CowValue.share(result));
    }
    for (int i = start; i < array.size(); i++) {
      result = Args.call(guest, f, result, array.get(i));
      if (log != null) {
        log.append(result);
      }
    }
    return CowValue.share(result);
  }

  private static Object scan(Guest guest, Object self, Object[] args) {
    SplArray log = SplArray.empty();
    fold(guest, (SplArray) self, args, log);
    return log;
  }

  private static Object find(Guest guest, Object self, Object[] args, boolean element) {
    SplArray array = (SplArray) self;
    Args.callable(guest, args[0]);
    array.markShared();
    for (int i = 0; i < array.size(); i++) {
      if (Truth.test(guest, Args.call(guest, args[0], array.get(i)))) {
        return element ? CowValue.share(array.get(i)) : (Object) (long) i;
      }
    }
    return SplNil.INSTANCE;
  }

  private static boolean exists(Guest guest, SplArray array, Object[] args, boolean wanted) {
    array.markShared();
    for (int i = 0; i < array.size(); i++) {
      Object element = array.get(i);
      Object answer = args.length == 0 ? element : Args.call(guest, args[0], element);
      if (Truth.test(guest, answer) == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The sum of all elements, 0 if there are none. */
  public static Object sum(Guest guest, SplArray array) {
    if (array.isLongStorage()) {
      long sum = 0;
      for (int i = 0; i < array.size(); i++) {
        sum += array.getLong(i);
      }
      return sum;
    }
    if (array.isDoubleStorage() && array.size() > 0) {
      double sum = array.getDouble(0);
      for (int i = 1; i < array.size(); i++) {
        sum += array.getDouble(i);
      }
      return sum;
    }
    return combine(guest, array, Binary.ADD, 0L);
  }

  private static Object combine(Guest guest, SplArray array, Binary op, Object empty) {
    if (array.size() == 0) {
      return empty;
    }
    Object result = array.get(0);
    for (int i = 1; i < array.size(); i++) {
      result = Arithmetic.binary(guest, op, result, array.get(i));
    }
    return CowValue.share(result);
  }

  /** The least (sign -1) or greatest (sign 1) element, nil if there are none. */
  public static Object extreme(Guest guest, SplArray array, int sign) {
    if (array.size() == 0) {
      return SplNil.INSTANCE;
    }
    Object best = array.get(0);
    for (int i = 1; i < array.size(); i++) {
      if (Ordering.compare(guest, array.get(i), best) * sign > 0) {
        best = array.get(i);
      }
    }
    return CowValue.share(best);
  }

  private static Object extremeBy(Guest guest, SplArray array, Object f, int sign) {
    if (array.size() == 0) {
      return SplNil.INSTANCE;
    }
    if (!guest.isCallable(f)) {
      throw SplErrors.notCallable(guest.typeName(f), null);
    }
    array.markShared();
    Object best = array.get(0);
    Object bestKey = Args.call(guest, f, best);
    for (int i = 1; i < array.size(); i++) {
      Object key = Args.call(guest, f, array.get(i));
      if (Ordering.compare(guest, key, bestKey) * sign > 0) {
        best = array.get(i);
        bestKey = key;
      }
    }
    return CowValue.share(best);
  }
}
