// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.dict;

import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.MethodTable;
import spl.language.builtins.Receiver;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplDict;
import spl.language.values.SplNil;

/** Methods that change a dict in place. */
final class DictChanges {
  private DictChanges() {}

  static void addTo(MethodTable table) {
    table
        .add("set insert put", "key value", Effect.MUTATES, DictChanges::set)
        .add("remove delete", "key", Effect.MUTATES, DictChanges::remove)
        .add("take pop", "key default?", Effect.MUTATES, DictChanges::take)
        .add(
            "setdefault set_default get_or_insert",
            "key default",
            Effect.MUTATES,
            DictChanges::setDefault)
        .add("update extend", "other", Effect.MUTATES, DictChanges::update)
        .add("clear", "", Effect.MUTATES, DictChanges::clear);
  }

  private static Object set(Guest guest, Object self, Object[] args) {
    SplDict dict = Receiver.dict(self, "set");
    dict.put(guest, args[0], CowValue.share(args[1]));
    return dict;
  }

  private static Object remove(Guest guest, Object self, Object[] args) {
    SplDict dict = Receiver.dict(self, "remove");
    dict.remove(guest, args[0]);
    return dict;
  }

  private static Object take(Guest guest, Object self, Object[] args) {
    Object value = Receiver.dict(self, "take").remove(guest, args[0]);
    return value != null ? value : args.length > 1 ? args[1] : SplNil.INSTANCE;
  }

  private static Object setDefault(Guest guest, Object self, Object[] args) {
    SplDict dict = Receiver.dict(self, "setdefault");
    Object value = dict.get(guest, args[0]);
    if (value == null) {
      value = args[1];
      dict.put(guest, args[0], CowValue.share(value));
    }
    return CowValue.share(value);
  }

  private static Object update(Guest guest, Object self, Object[] args) {
    SplDict dict = Receiver.dict(self, "update");
    SplDict other = Args.dict(guest, args[0]);
    if (other != dict) {
      dict.putAll(guest, other);
    }
    return dict;
  }

  private static Object clear(Guest guest, Object self, Object[] args) {
    SplDict dict = Receiver.dict(self, "clear");
    dict.clear();
    return dict;
  }
}
