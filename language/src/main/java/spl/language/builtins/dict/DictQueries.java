// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.dict;

import org.jspecify.annotations.Nullable;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplNil;
import spl.language.values.SplTuple;
import spl.language.values.display.Display;
import spl.language.values.operations.Bounds;
import spl.language.values.operations.Indexing;

/** Looking up keys and entries. */
final class DictQueries {
  private DictQueries() {}

  static void addTo(MethodTable table) {
    table
        .add("len length size count", "f?", DictQueries::count)
        .add("is_empty empty", "", (g, s, a) -> ((SplDict) s).size() == 0)
        .add(
            "contains_key has_key has contains includes",
            "key",
            (g, s, a) -> ((SplDict) s).containsKey(g, a[0]))
        .add("contains_value has_value", "value", DictQueries::containsValue)
        .add("get", "key default?", DictQueries::get)
        .add("get_or", "key default", DictQueries::get)
        .add("fetch", "key default?", DictQueries::fetch)
        .add("dig", "keys...", DictQueries::dig)
        .add("keys", "", (g, s, a) -> keys((SplDict) s))
        .add("values", "", (g, s, a) -> values((SplDict) s))
        .add("entries items pairs to_list to_array", "", (g, s, a) -> entries((SplDict) s))
        .add("iter", "", (g, s, a) -> s)
        .add("first", "", (g, s, a) -> first((SplDict) s))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s));
  }

  private static Object count(Guest guest, Object self, Object[] args) {
    SplDict dict = (SplDict) self;
    return args.length == 0
        ? (Object) (long) dict.size()
        : (Object) (long) DictTransforms.filter(guest, dict, args[0], true).size();
  }

  private static Object containsValue(Guest guest, Object self, Object[] args) {
    SplDict dict = (SplDict) self;
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      if (Equality.equal(guest, dict.value(e), args[0])) {
        return true;
      }
    }
    return false;
  }

  private static Object get(Guest guest, Object self, Object[] args) {
    Object value = ((SplDict) self).get(guest, args[0]);
    return value != null ? CowValue.share(value) : args.length > 1 ? args[1] : SplNil.INSTANCE;
  }

  private static Object fetch(Guest guest, Object self, Object[] args) {
    Object value = ((SplDict) self).get(guest, args[0]);
    if (value != null) {
      return CowValue.share(value);
    }
    if (args.length > 1) {
      return args[1];
    }
    throw SplErrors.keyNotFound(Display.display(guest, args[0]), null);
  }

  private static Object dig(Guest guest, Object self, Object[] args) {
    Object value = self;
    for (Object key : args) {
      value = step(guest, value, key);
      if (value == null) {
        return SplNil.INSTANCE;
      }
    }
    return CowValue.share(value);
  }

  private static @Nullable Object step(Guest guest, Object container, Object key) {
    return switch (container) {
      case SplDict dict -> dict.get(guest, key);
      case SplArray array -> {
        int index = Bounds.indexOrNone(Args.integer(guest, key), array.size());
        yield index < 0 ? null : array.get(index);
      }
      case SplNil nil -> null;
      default -> Indexing.get(guest, container, key);
    };
  }

  static SplArray keys(SplDict dict) {
    Object[] keys = dict.keyArray();
    CowValue.shareAll(keys, keys.length);
    return SplArray.of(keys, keys.length);
  }

  private static SplArray values(SplDict dict) {
    Object[] values = new Object[dict.size()];
    int count = 0;
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      values[count++] = CowValue.share(dict.value(e));
    }
    return SplArray.of(values, count);
  }

  static SplArray entries(SplDict dict) {
    Object[] entries = new Object[dict.size()];
    int count = 0;
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      entries[count++] = SplTuple.of(dict.key(e), dict.value(e));
    }
    return SplArray.of(entries, count);
  }

  private static Object first(SplDict dict) {
    int e = dict.next(0);
    return e < 0 ? SplNil.INSTANCE : SplTuple.of(dict.key(e), dict.value(e));
  }
}
