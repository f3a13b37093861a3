// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.tuple;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.builtins.array.ArrayTransforms;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplTuple;
import spl.language.values.display.Display;
import spl.language.values.operations.Bounds;
import spl.language.values.operations.Membership;

/** All methods of tuples, language contract section 14 item 6. */
public final class TupleMethods {
  private TupleMethods() {}

  /** A new table. */
  public static MethodTable create() {
    return new MethodTable("tuple")
        .add("len length size", "", (g, s, a) -> (long) ((SplTuple) s).size())
        .add("is_empty", "", (g, s, a) -> ((SplTuple) s).size() == 0)
        .add("first", "", (g, s, a) -> at((SplTuple) s, 0))
        .add("last", "", (g, s, a) -> at((SplTuple) s, -1))
        .add("get at", "index", (g, s, a) -> at((SplTuple) s, Args.integer(g, a[0])))
        .add("contains has", "value", (g, s, a) -> Membership.contains(g, s, a[0]))
        .add("index_of", "value", (g, s, a) -> (long) Membership.indexOf(g, elements(s), a[0], 0))
        .add("to_array to_list collect", "", (g, s, a) -> elements(s))
        .add("iter clone copy", "", (g, s, a) -> s)
        .add("reverse reversed rev", "", (g, s, a) -> reverse((SplTuple) s))
        .add("map", "f", TupleMethods::map)
        .add("zip", "other", TupleMethods::zip)
        .add("enumerate", "", (g, s, a) -> ArrayTransforms.enumerate(elements(s), 0))
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("to_string to_text", "", (g, s, a) -> Display.text(g, s));
  }

  private static Object at(SplTuple tuple, long index) {
    int normal = Bounds.indexOrNone(index, tuple.size());
    return normal < 0 ? SplNil.INSTANCE : CowValue.share(tuple.get(normal));
  }

  private static SplArray elements(Object self) {
    Object[] elements = ((SplTuple) self).toArray();
    return SplArray.of(elements, elements.length);
  }

  private static SplTuple reverse(SplTuple tuple) {
    Object[] elements = tuple.toArray();
    java.util.Collections.reverse(java.util.Arrays.asList(elements));
    return new SplTuple(elements);
  }

  private static Object map(Guest guest, Object self, Object[] args) {
    return SplTuple.of(ArrayTransforms.map(guest, elements(self), args[0]).toArray());
  }

  private static Object zip(Guest guest, Object self, Object[] args) {
    return ArrayTransforms.zip(elements(self), Args.array(guest, args[0]));
  }
}
