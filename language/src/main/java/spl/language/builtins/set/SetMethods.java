// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.set;

import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.MethodTable;
import spl.language.builtins.Receiver;
import spl.language.builtins.array.ArrayFolds;
import spl.language.builtins.array.ArrayOrder;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplSet;
import spl.language.values.SplUnit;
import spl.language.values.display.Display;
import spl.language.values.operations.CollectionArithmetic;
import spl.language.values.operations.Truth;

/** All methods of sets, language contract section 14 item 6. */
public final class SetMethods {
  private SetMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table = new MethodTable("set");
    addQueries(table);
    addOperations(table);
    addChanges(table);
    addTransforms(table);
    return table;
  }

  private static void addQueries(MethodTable table) {
    table
        .add("len length size count", "", (g, s, a) -> (long) ((SplSet) s).size())
        .add("is_empty empty", "", (g, s, a) -> ((SplSet) s).size() == 0)
        .add("contains has includes", "value", (g, s, a) -> ((SplSet) s).contains(g, a[0]))
        .add("to_list to_array collect", "", (g, s, a) -> elements(s))
        .add("iter", "", (g, s, a) -> s)
        .add("first", "", (g, s, a) -> first((SplSet) s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s));
  }

  private static void addOperations(MethodTable table) {
    table
        .add(
            "union",
            "other",
            (g, s, a) -> CollectionArithmetic.union(g, (SplSet) s, Args.set(g, a[0])))
        .add(
            "intersection intersect",
            "other",
            (g, s, a) -> CollectionArithmetic.intersection(g, (SplSet) s, Args.set(g, a[0])))
        .add(
            "difference",
            "other",
            (g, s, a) -> CollectionArithmetic.difference(g, (SplSet) s, Args.set(g, a[0])))
        .add("symmetric_difference", "other", SetMethods::symmetricDifference)
        .add("is_subset", "other", (g, s, a) -> isSubset(g, (SplSet) s, Args.set(g, a[0])))
        .add("is_superset", "other", (g, s, a) -> isSubset(g, Args.set(g, a[0]), (SplSet) s))
        .add("is_disjoint", "other", (g, s, a) -> isDisjoint(g, (SplSet) s, Args.set(g, a[0])))
        .add(
            "copy clone dup",
            "",
            (g, s, a) -> CollectionArithmetic.union(g, (SplSet) s, new SplSet()));
  }

  private static void addChanges(MethodTable table) {
    table
        .add("add insert push", "value", Effect.MUTATES, SetMethods::add)
        .add("remove delete discard", "value", Effect.MUTATES, SetMethods::remove)
        .add("update extend", "values", Effect.MUTATES, SetMethods::update)
        .add("clear", "", Effect.MUTATES, SetMethods::clear);
  }

  private static void addTransforms(MethodTable table) {
    table
        .add("map", "f", SetMethods::map)
        .add("filter select", "f", SetMethods::filter)
        .add("each for_each", "f", SetMethods::each)
        .add("any", "f", (g, s, a) -> exists(g, s, a[0], true))
        .add("all", "f", (g, s, a) -> !exists(g, s, a[0], false))
        .add("sorted", "f?", (g, s, a) -> ArrayOrder.sort(g, elements(s), Args.optional(a, 0), 1))
        .add("sum", "", (g, s, a) -> ArrayFolds.sum(g, elements(s)))
        .add("min", "", (g, s, a) -> ArrayFolds.extreme(g, elements(s), -1))
        .add("max", "", (g, s, a) -> ArrayFolds.extreme(g, elements(s), 1));
  }

  private static SplArray elements(Object self) {
    Object[] elements = ((SplSet) self).toArray();
    CowValue.shareAll(elements, elements.length);
    return SplArray.of(elements, elements.length);
  }

  private static Object first(SplSet set) {
    int e = set.next(0);
    return e < 0 ? SplNil.INSTANCE : CowValue.share(set.element(e));
  }

  private static Object symmetricDifference(Guest guest, Object self, Object[] args) {
    SplSet own = (SplSet) self;
    SplSet other = Args.set(guest, args[0]);
    return CollectionArithmetic.union(
        guest,
        CollectionArithmetic.difference(guest, own, other),
        CollectionArithmetic.difference(guest, other, own));
  }

  private static boolean isSubset(Guest guest, SplSet small, SplSet large) {
    for (int e = small.next(0); e >= 0; e = small.next(e + 1)) {
      if (!large.contains(guest, small.element(e))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDisjoint(Guest guest, SplSet a, SplSet b) {
    return CollectionArithmetic.intersection(guest, a, b).size() == 0;
  }

  private static Object add(Guest guest, Object self, Object[] args) {
    SplSet set = Receiver.set(self, "add");
    set.add(guest, args[0]);
    return set;
  }

  private static Object remove(Guest guest, Object self, Object[] args) {
    SplSet set = Receiver.set(self, "remove");
    set.remove(guest, args[0]);
    return set;
  }

  private static Object update(Guest guest, Object self, Object[] args) {
    SplSet set = Receiver.set(self, "update");
    SplArray values = Args.array(guest, args[0]);
    for (int i = 0; i < values.size(); i++) {
      set.add(guest, values.get(i));
    }
    return set;
  }

  private static Object clear(Guest guest, Object self, Object[] args) {
    SplSet set = Receiver.set(self, "clear");
    set.clear();
    return set;
  }

  private static Object map(Guest guest, Object self, Object[] args) {
    Args.callable(guest, args[0]);
    SplSet result = new SplSet();
    for (Object element : ((SplSet) self).toArray()) {
      result.add(guest, Args.call(guest, args[0], element));
    }
    return result;
  }

  private static Object filter(Guest guest, Object self, Object[] args) {
    Args.callable(guest, args[0]);
    SplSet result = new SplSet();
    for (Object element : ((SplSet) self).toArray()) {
      if (Truth.test(guest, Args.call(guest, args[0], element))) {
        result.add(guest, element);
      }
    }
    return result;
  }

  private static Object each(Guest guest, Object self, Object[] args) {
    Args.callable(guest, args[0]);
    for (Object element : ((SplSet) self).toArray()) {
      Args.call(guest, args[0], element);
    }
    return SplUnit.INSTANCE;
  }

  private static boolean exists(Guest guest, Object self, Object f, boolean wanted) {
    for (Object element : ((SplSet) self).toArray()) {
      if (Truth.test(guest, Args.call(guest, f, element)) == wanted) {
        return true;
      }
    }
    return false;
  }
}
