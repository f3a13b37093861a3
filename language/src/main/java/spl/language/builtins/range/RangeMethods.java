// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.range;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.builtins.array.ArrayMethods;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplNil;
import spl.language.values.SplRange;
import spl.language.values.display.Display;
import spl.language.values.operations.Iteration;
import spl.language.values.operations.Membership;

/** All methods of ranges, language contract section 14 item 6. */
public final class RangeMethods {
  /** Methods that a range has because its array has them. */
  private static final String FROM_ARRAY =
      "map filter select reject reduce fold scan find find_index position any all none each"
          + " for_each each_with_index flat_map filter_map group_by partition zip enumerate sum"
          + " product min max min_by max_by take skip drop take_while skip_while drop_while chunk"
          + " chunks windows count join to_set sorted shuffled index_of slice get at sample"
          + " each_with_index";

  private RangeMethods() {}

  /** A new table. */
  public static MethodTable create() {
    MethodTable table =
        new MethodTable("range")
            .add("start from", "", (g, s, a) -> orNil(((SplRange) s).from()))
            .add("end to", "", (g, s, a) -> orNil(((SplRange) s).to()))
            .add("step", "", (g, s, a) -> ((SplRange) s).step())
            .add("len length size", "", (g, s, a) -> ints(s).count())
            .add("is_empty", "", (g, s, a) -> ints(s).count() == 0)
            .add("is_inclusive", "", (g, s, a) -> ((SplRange) s).inclusive())
            .add("contains has", "value", (g, s, a) -> Membership.contains(g, s, a[0]))
            .add("to_list to_array collect", "", (g, s, a) -> Iteration.toArray(g, s))
            .add("iter clone copy", "", (g, s, a) -> s)
            .add("first", "", (g, s, a) -> first(ints(s)))
            .add("last", "", (g, s, a) -> last(ints(s)))
            .add("step_by", "n", RangeMethods::stepBy)
            .add("rev reverse reversed", "", (g, s, a) -> reverse(ints(s)))
            .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
            .add("to_string to_text", "", (g, s, a) -> Display.text(g, s));
    table.delegate(ArrayMethods.create(), FROM_ARRAY, Iteration::toArray);
    return table;
  }

  private static Object orNil(@org.jspecify.annotations.Nullable Object bound) {
    return bound == null ? SplNil.INSTANCE : bound;
  }

  private static SplRange ints(Object self) {
    SplRange range = (SplRange) self;
    if (!range.isInts()) {
      throw SplErrors.typeMismatch("range of ints", "another range", null);
    }
    return range;
  }

  private static Object first(SplRange range) {
    return range.count() == 0 ? SplNil.INSTANCE : (Object) range.first();
  }

  private static Object last(SplRange range) {
    return range.count() == 0 ? SplNil.INSTANCE : (Object) range.at(range.count() - 1);
  }

  private static Object stepBy(Guest guest, Object self, Object[] args) {
    long step = Args.integer(guest, args[0]);
    if (step == 0) {
      throw SplErrors.value("range step is 0", null);
    }
    return ints(self).withStep(step);
  }

  private static SplRange reverse(SplRange range) {
    long count = range.count();
    if (count == Long.MAX_VALUE) {
      throw SplErrors.value("an open range has no reverse", null);
    }
    if (count == 0) {
      return SplRange.of(0, 0);
    }
    return new SplRange(range.at(count - 1), range.first(), true, -range.step());
  }
}
