// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplText;
import spl.language.values.TextBuilder;
import spl.language.values.display.Display;
import spl.language.values.operations.Bounds;
import spl.language.values.operations.Membership;
import spl.language.values.operations.Truth;

/** Elements by index and value. */
final class ArrayQueries {
  private ArrayQueries() {}

  static void addTo(MethodTable table) {
    table
        .add("len length size", "", (g, s, a) -> (long) ((SplArray) s).size())
        .add("is_empty empty", "", (g, s, a) -> ((SplArray) s).size() == 0)
        .add("first", "", (g, s, a) -> at((SplArray) s, 0, SplNil.INSTANCE))
        .add("last", "", (g, s, a) -> at((SplArray) s, -1, SplNil.INSTANCE))
        .add("get at", "index", (g, s, a) -> get(g, s, a, SplNil.INSTANCE))
        .add("fetch get_or", "index default", (g, s, a) -> get(g, s, a, a[1]))
        .add(
            "contains has includes",
            "value",
            (g, s, a) -> Membership.indexOf(g, (SplArray) s, a[0], 0) >= 0)
        .add("index_of", "value", (g, s, a) -> (long) Membership.indexOf(g, (SplArray) s, a[0], 0))
        .add("last_index_of", "value", ArrayQueries::lastIndexOf)
        .add("count", "f?", ArrayQueries::count)
        .add("count_of", "value", (g, s, a) -> countOf(g, (SplArray) s, a[0]))
        .add("all_truthy", "", (g, s, a) -> truthy(g, (SplArray) s) == ((SplArray) s).size())
        .add("any_truthy", "", (g, s, a) -> truthy(g, (SplArray) s) > 0)
        .add("join", "separator?", ArrayQueries::join)
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s))
        .add("sample", "", (g, s, a) -> sample((SplArray) s));
  }

  static Object at(SplArray array, long index, Object absent) {
    int normal = Bounds.indexOrNone(index, array.size());
    return normal < 0 ? absent : CowValue.share(array.get(normal));
  }

  private static Object get(Guest guest, Object self, Object[] args, Object absent) {
    return at((SplArray) self, Args.integer(guest, args[0]), absent);
  }

  private static Object lastIndexOf(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    for (int i = array.size() - 1; i >= 0; i--) {
      if (Equality.equal(guest, array.get(i), args[0])) {
        return (long) i;
      }
    }
    return -1L;
  }

  private static Object count(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    if (args.length == 0) {
      return (long) array.size();
    }
    if (!guest.isCallable(args[0])) {
      return countOf(guest, array, args[0]);
    }
    array.markShared();
    long count = 0;
    for (int i = 0; i < array.size(); i++) {
      if (Truth.test(guest, Args.call(guest, args[0], array.get(i)))) {
        count++;
      }
    }
    return count;
  }

  private static Object countOf(Guest guest, SplArray array, Object value) {
    long count = 0;
    int index = Membership.indexOf(guest, array, value, 0);
    while (index >= 0) {
      count++;
      index = Membership.indexOf(guest, array, value, index + 1);
    }
    return count;
  }

  private static int truthy(Guest guest, SplArray array) {
    int count = 0;
    for (int i = 0; i < array.size(); i++) {
      if (Truth.test(guest, array.get(i))) {
        count++;
      }
    }
    return count;
  }

  private static Object join(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    var separator = Args.text(guest, args, 0, SplText.EMPTY);
    TextBuilder out = new TextBuilder();
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.append(separator);
      }
      out.append(Display.text(guest, array.get(i)));
    }
    return out.build();
  }

  private static Object sample(SplArray array) {
    if (array.size() == 0) {
      return SplNil.INSTANCE;
    }
    int index = java.util.concurrent.ThreadLocalRandom.current().nextInt(array.size());
    return CowValue.share(array.get(index));
  }
}
