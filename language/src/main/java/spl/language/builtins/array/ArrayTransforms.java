// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplSet;
import spl.language.values.SplSome;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;
import spl.language.values.operations.Iteration;
import spl.language.values.operations.Truth;

/** Methods that call a function for every element, and other new arrays. */
public final class ArrayTransforms {
  private ArrayTransforms() {}

  static void addTo(MethodTable table) {
    table
        .add("map", "f", (g, s, a) -> map(g, (SplArray) s, a[0]))
        .add("filter select", "f", (g, s, a) -> filter(g, (SplArray) s, a[0], true))
        .add("reject", "f", (g, s, a) -> filter(g, (SplArray) s, a[0], false))
        .add("flat_map", "f", (g, s, a) -> flatten(g, map(g, (SplArray) s, a[0])))
        .add("flatten", "", (g, s, a) -> flatten(g, (SplArray) s))
        .add("filter_map", "f", (g, s, a) -> compact(map(g, (SplArray) s, a[0]), true))
        .add("compact", "", (g, s, a) -> compact((SplArray) s, false))
        .add("each for_each", "f", ArrayTransforms::each)
        .add("each_with_index", "f", ArrayTransforms::eachWithIndex)
        .add("partition", "f", ArrayTransforms::partition)
        .add("group_by", "f", ArrayTransforms::groupBy)
        .add("zip", "others...", ArrayTransforms::zip)
        .add("enumerate", "start?", ArrayTransforms::enumerate)
        .add("transpose", "", ArrayTransforms::transpose)
        .add("to_set", "", (g, s, a) -> Args.set(g, s))
        .add("to_dict", "", ArrayTransforms::toDict)
        .add("iter to_list to_array collect dup", "", (g, s, a) -> s)
        .add("copy clone", "", (g, s, a) -> ((SplArray) s).slice(0, ((SplArray) s).size()));
  }

  /** A new array of the results of a function. */
  public static SplArray map(Guest guest, SplArray array, Object f) {
    Args.callable(guest, f);
    array.markShared();
    SplArray result = SplArray.withCapacity(array.size());
    for (int i = 0; i < array.size(); i++) {
      result.append(Args.call(guest, f, array.get(i)));
    }
    return result;
  }

  /** A new array of the elements that a function answers so for. */
  public static SplArray filter(Guest guest, SplArray array, Object f, boolean wanted) {
    Args.callable(guest, f);
    array.markShared();
    SplArray result = SplArray.empty();
    for (int i = 0; i < array.size(); i++) {
      Object element = CowValue.share(array.get(i));
      if (Truth.test(guest, Args.call(guest, f, element)) == wanted) {
        result.append(element);
      }
    }
    return result;
  }

  private static SplArray flatten(Guest guest, SplArray array) {
    SplArray result = SplArray.empty();
    for (int i = 0; i < array.size(); i++) {
      switch (array.get(i)) {
        case SplArray inner -> result.appendAll(inner);
        case SplTuple inner -> result.appendAll(Iteration.toArray(guest, inner));
        case SplSet inner -> result.appendAll(Iteration.toArray(guest, inner));
        case SplSome some -> result.append(CowValue.share(some.value()));
        case Object other -> result.append(CowValue.share(other));
      }
    }
    return result;
  }

  /** The elements that are neither nil nor None, out of their options if asked for. */
  private static SplArray compact(SplArray array, boolean unwrap) {
    SplArray result = SplArray.empty();
    for (int i = 0; i < array.size(); i++) {
      Object element = array.get(i);
      if (Equality.isNothing(element) || (unwrap && element instanceof SplErr)) {
        continue;
      }
      boolean some = unwrap && element instanceof SplSome;
      result.append(CowValue.share(some ? ((SplSome) element).value() : element));
    }
    return result;
  }

  private static Object each(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    Args.callable(guest, args[0]);
    array.markShared();
    for (int i = 0; i < array.size(); i++) {
      Args.call(guest, args[0], array.get(i));
    }
    return SplUnit.INSTANCE;
  }

  private static Object eachWithIndex(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    array.markShared();
    for (int i = 0; i < array.size(); i++) {
      Args.call(guest, args[0], array.get(i), (long) i);
    }
    return SplUnit.INSTANCE;
  }

  private static Object partition(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    array.markShared();
    SplArray yes = SplArray.empty();
    SplArray no = SplArray.empty();
    for (int i = 0; i < array.size(); i++) {
      Object element = CowValue.share(array.get(i));
      (Truth.test(guest, Args.call(guest, args[0], element)) ? yes : no).append(element);
    }
    return SplTuple.of(yes, no);
  }

  private static Object groupBy(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    array.markShared();
    SplDict groups = new SplDict();
    for (int i = 0; i < array.size(); i++) {
      Object element = CowValue.share(array.get(i));
      Object key = Args.call(guest, args[0], element);
      Object group = groups.get(guest, key);
      if (group == null) {
        group = SplArray.empty();
        groups.put(guest, key, group);
      }
      ((SplArray) group).append(element);
    }
    return groups;
  }

  private static Object zip(Guest guest, Object self, Object[] args) {
    SplArray[] arrays = new SplArray[args.length + 1];
    arrays[0] = (SplArray) self;
    for (int i = 0; i < args.length; i++) {
      arrays[i + 1] = Args.array(guest, args[i]);
    }
    return zip(arrays);
  }

  /** A new array of tuples of the elements at the same index, as long as the shortest. */
  public static SplArray zip(SplArray... arrays) {
    int length = arrays.length == 0 ? 0 : Integer.MAX_VALUE;
    for (SplArray array : arrays) {
      length = Math.min(length, array.size());
    }
    Object[] tuples = new Object[length];
    for (int i = 0; i < length; i++) {
      Object[] elements = new Object[arrays.length];
      for (int j = 0; j < arrays.length; j++) {
        elements[j] = arrays[j].get(i);
      }
      tuples[i] = SplTuple.of(elements);
    }
    return SplArray.of(tuples, length);
  }

  private static Object enumerate(Guest guest, Object self, Object[] args) {
    return enumerate((SplArray) self, Args.integer(guest, args, 0, 0));
  }

  /** A new array of tuples of index and element. */
  public static SplArray enumerate(SplArray array, long start) {
    Object[] tuples = new Object[array.size()];
    for (int i = 0; i < tuples.length; i++) {
      tuples[i] = SplTuple.of(start + i, array.get(i));
    }
    return SplArray.of(tuples, tuples.length);
  }

  private static Object transpose(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    SplArray columns = SplArray.empty();
    for (int row = 0; row < array.size(); row++) {
      SplArray cells = Args.array(guest, array.get(row));
      for (int column = 0; column < cells.size(); column++) {
        if (column == columns.size()) {
          columns.append(SplArray.empty());
        }
        ((SplArray) columns.get(column)).append(CowValue.share(cells.get(column)));
      }
    }
    return columns;
  }

  private static Object toDict(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    SplDict dict = new SplDict();
    for (int i = 0; i < array.size(); i++) {
      SplArray pair = Args.array(guest, array.get(i));
      Object value = pair.size() > 1 ? pair.get(1) : SplNil.INSTANCE;
      Object key = pair.size() > 0 ? pair.get(0) : SplNil.INSTANCE;
      dict.put(guest, key, CowValue.share(value));
    }
    return dict;
  }
}
