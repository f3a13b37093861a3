// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.dict;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.builtins.array.ArrayOrder;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplNil;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;
import spl.language.values.operations.CollectionArithmetic;
import spl.language.values.operations.Truth;

/**
 * Methods that call a function for every entry, and other new values.
 *
 * <p>The function gets key and value; one with a single parameter gets a tuple of both.
 */
final class DictTransforms {
  private DictTransforms() {}

  static void addTo(MethodTable table) {
    table
        .add(
            "merge",
            "other",
            (g, s, a) -> CollectionArithmetic.merge(g, (SplDict) s, Args.dict(g, a[0])))
        .add(
            "clone copy dup",
            "",
            (g, s, a) -> CollectionArithmetic.merge(g, (SplDict) s, new SplDict()))
        .add("map", "f", DictTransforms::map)
        .add("map_values", "f", DictTransforms::mapValues)
        .add("filter select", "f", (g, s, a) -> filter(g, (SplDict) s, a[0], true))
        .add("reject", "f", (g, s, a) -> filter(g, (SplDict) s, a[0], false))
        .add("each for_each", "f", DictTransforms::each)
        .add("any", "f?", (g, s, a) -> firstMatch(g, (SplDict) s, a, true) >= 0)
        .add("all", "f", (g, s, a) -> firstMatch(g, (SplDict) s, a, false) < 0)
        .add("none", "f", (g, s, a) -> firstMatch(g, (SplDict) s, a, true) < 0)
        .add("find", "f", DictTransforms::find)
        .add("invert", "", DictTransforms::invert)
        .add("sort_by_key sorted", "", DictTransforms::sortByKey)
        .add("compact", "", DictTransforms::compact);
  }

  private static Object call(Guest guest, Object f, SplDict dict, int entry) {
    Object key = dict.key(entry);
    Object value = dict.value(entry);
    return guest.parameterCount(f) == 1
        ? Args.call(guest, f, SplTuple.of(key, value))
        : Args.call(guest, f, key, value);
  }

  private static SplDict loop(Guest guest, Object self, Object f) {
    Args.callable(guest, f);
    SplDict dict = (SplDict) self;
    dict.markShared();
    return dict;
  }

  private static Object map(Guest guest, Object self, Object[] args) {
    SplDict dict = loop(guest, self, args[0]);
    SplArray result = SplArray.withCapacity(dict.size());
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      result.append(call(guest, args[0], dict, e));
    }
    return result;
  }

  private static Object mapValues(Guest guest, Object self, Object[] args) {
    SplDict dict = loop(guest, self, args[0]);
    SplDict result = new SplDict();
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      result.put(guest, dict.key(e), Args.call(guest, args[0], dict.value(e)));
    }
    return result;
  }

  static SplDict filter(Guest guest, SplDict self, Object f, boolean wanted) {
    SplDict dict = loop(guest, self, f);
    SplDict result = new SplDict();
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      if (Truth.test(guest, call(guest, f, dict, e)) == wanted) {
        result.put(guest, dict.key(e), CowValue.share(dict.value(e)));
      }
    }
    return result;
  }

  private static Object each(Guest guest, Object self, Object[] args) {
    SplDict dict = loop(guest, self, args[0]);
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      call(guest, args[0], dict, e);
    }
    return SplUnit.INSTANCE;
  }

  /** The first entry that the function answers so for, or -1; without function the first. */
  private static int firstMatch(Guest guest, SplDict self, Object[] args, boolean wanted) {
    if (args.length == 0) {
      return self.next(0);
    }
    SplDict dict = loop(guest, self, args[0]);
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      if (Truth.test(guest, call(guest, args[0], dict, e)) == wanted) {
        return e;
      }
    }
    return -1;
  }

  private static Object find(Guest guest, Object self, Object[] args) {
    SplDict dict = (SplDict) self;
    int e = firstMatch(guest, dict, args, true);
    return e < 0 ? SplNil.INSTANCE : SplTuple.of(dict.key(e), dict.value(e));
  }

  private static Object invert(Guest guest, Object self, Object[] args) {
    SplDict dict = (SplDict) self;
    SplDict result = new SplDict();
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      result.put(guest, dict.value(e), CowValue.share(dict.key(e)));
    }
    return result;
  }

  private static Object sortByKey(Guest guest, Object self, Object[] args) {
    SplDict dict = (SplDict) self;
    SplArray keys = ArrayOrder.sort(guest, DictQueries.keys(dict), null, 1);
    SplDict result = new SplDict();
    for (int i = 0; i < keys.size(); i++) {
      Object value = dict.get(guest, keys.get(i));
      if (value != null) {
        result.put(guest, keys.get(i), CowValue.share(value));
      }
    }
    return result;
  }

  private static Object compact(Guest guest, Object self, Object[] args) {
    SplDict dict = (SplDict) self;
    SplDict result = new SplDict();
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      if (!Equality.isNothing(dict.value(e))) {
        result.put(guest, dict.key(e), CowValue.share(dict.value(e)));
      }
    }
    return result;
  }
}
