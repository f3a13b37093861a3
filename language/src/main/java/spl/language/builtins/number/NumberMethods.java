// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.number;

import spl.language.builtins.MethodTable;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.display.Display;
import spl.language.values.operations.Conversion;
import spl.language.values.operations.Ordering;

/** Conversions and comparisons that ints and floats share. */
final class NumberMethods {
  private NumberMethods() {}

  static void addTo(MethodTable table) {
    for (String type : "i8 i16 i32 i64 u8 u16 u32 u64 f32 f64".split(" ")) {
      table.add("to_" + type, "", (g, s, a) -> Conversion.cast(g, s, type));
    }
    table
        .add("to_float", "", (g, s, a) -> Numbers.toDouble(s))
        .add("to_int", "", (g, s, a) -> Conversion.cast(g, s, "i64"))
        .add("to_bool", "", (g, s, a) -> Conversion.cast(g, s, "bool"))
        .add("to_string to_text str", "", (g, s, a) -> Display.text(g, s))
        .add("clone copy", "", (g, s, a) -> s)
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s))
        .add("clamp", "low high", (g, s, a) -> larger(g, smaller(g, s, a[1]), a[0]))
        .add("min", "other", (g, s, a) -> smaller(g, s, a[0]))
        .add("max", "other", (g, s, a) -> larger(g, s, a[0]))
        .add("compare cmp", "other", (g, s, a) -> (long) Ordering.compare(g, s, a[0]));
  }

  private static Object smaller(Guest guest, Object a, Object b) {
    return Ordering.compare(guest, b, a) < 0 ? b : a;
  }

  private static Object larger(Guest guest, Object a, Object b) {
    return Ordering.compare(guest, b, a) > 0 ? b : a;
  }
}
