// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.MethodTable;
import spl.language.builtins.Receiver;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.operations.Bounds;
import spl.language.values.operations.Membership;

/** Methods that change an array in place. */
final class ArrayChanges {
  private ArrayChanges() {}

  static void addTo(MethodTable table) {
    table
        .add("push append add", "value", Effect.MUTATES, ArrayChanges::push)
        .add("pop", "", Effect.MUTATES, ArrayChanges::pop)
        .add("shift pop_front", "", Effect.MUTATES, ArrayChanges::shift)
        .add("insert", "index value", Effect.MUTATES, ArrayChanges::insert)
        .add("remove remove_at", "index", Effect.MUTATES, ArrayChanges::remove)
        .add("delete", "value", Effect.MUTATES, ArrayChanges::delete)
        .add("clear", "", Effect.MUTATES, ArrayChanges::clear)
        .add("extend push_all", "values", Effect.MUTATES, ArrayChanges::extend)
        .add("truncate", "length", Effect.MUTATES, ArrayChanges::truncate)
        .add("swap", "i j", Effect.MUTATES, ArrayChanges::swap)
        .add("fill", "value", Effect.MUTATES, ArrayChanges::fill)
        .add("set", "index value", Effect.MUTATES, ArrayChanges::set);
  }

  private static Object push(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "push");
    array.append(CowValue.share(args[0]));
    return array;
  }

  private static Object pop(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "pop");
    return array.size() == 0 ? SplNil.INSTANCE : array.removeLast();
  }

  private static Object shift(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "shift");
    return array.size() == 0 ? SplNil.INSTANCE : array.removeAt(0);
  }

  private static Object insert(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "insert");
    long index = Args.integer(guest, args[0]);
    long normal = index < 0 ? index + array.size() : index;
    if (normal < 0 || normal > array.size()) {
      throw SplErrors.indexOutOfBounds(index, array.size(), null);
    }
    array.insert((int) normal, CowValue.share(args[1]));
    return array;
  }

  private static Object remove(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "remove");
    return array.removeAt(Bounds.index(Args.integer(guest, args[0]), array.size()));
  }

  private static Object delete(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "delete");
    int index = Membership.indexOf(guest, array, args[0], 0);
    if (index >= 0) {
      array.removeAt(index);
    }
    return array;
  }

  private static Object clear(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "clear");
    array.truncate(0);
    return array;
  }

  private static Object extend(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "extend");
    SplArray values = Args.array(guest, args[0]);
    array.appendAll(values == array ? values.slice(0, values.size()) : values);
    return array;
  }

  private static Object truncate(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.resizable(self, "truncate");
    array.truncate(Math.max(0, Args.count(guest, args[0])));
    return array;
  }

  private static Object swap(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.array(self, "swap");
    int i = Bounds.index(Args.integer(guest, args[0]), array.size());
    int j = Bounds.index(Args.integer(guest, args[1]), array.size());
    Object held = array.get(i);
    array.set(i, array.get(j));
    array.set(j, held);
    return array;
  }

  private static Object fill(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.array(self, "fill");
    CowValue.share(args[0]);
    for (int i = 0; i < array.size(); i++) {
      array.set(i, args[0]);
    }
    return array;
  }

  private static Object set(Guest guest, Object self, Object[] args) {
    SplArray array = Receiver.array(self, "set");
    int index = Bounds.index(Args.integer(guest, args[0]), array.size());
    array.set(index, CowValue.share(args[1]));
    return array;
  }
}
