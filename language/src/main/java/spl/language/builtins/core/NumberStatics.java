// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Body;
import spl.language.builtins.text.NumberParsing;
import spl.language.values.Guest;
import spl.language.values.SplFloat32;
import spl.language.values.SplNone;
import spl.language.values.SplSome;
import spl.language.values.SplUnsigned;
import spl.language.values.display.Display;
import spl.language.values.operations.Conversion;

/** Static members of the number types. */
final class NumberStatics {
  private static final int DECIMAL = 10;

  private NumberStatics() {}

  static void addTo(Statics statics) {
    signed(statics, "i8", Byte.MIN_VALUE, Byte.MAX_VALUE);
    signed(statics, "i16", Short.MIN_VALUE, Short.MAX_VALUE);
    signed(statics, "i32", Integer.MIN_VALUE, Integer.MAX_VALUE);
    signed(statics, "i64", Long.MIN_VALUE, Long.MAX_VALUE);
    for (int width : new int[] {8, 16, 32, 64}) {
      unsigned(statics, "u" + width, width);
    }
    floats(statics);
    statics.function("bool", "parse", "text", NumberStatics::parseBool);
  }

  private static void signed(Statics statics, String type, long min, long max) {
    statics.constant(type, "MIN", min);
    statics.constant(type, "MAX", max);
    statics.constant(type, "BITS", (long) (Long.bitCount(max) + 1));
    ints(statics, type);
  }

  private static void unsigned(Statics statics, String type, int width) {
    statics.constant(type, "MIN", new SplUnsigned(width, 0));
    statics.constant(type, "MAX", SplUnsigned.max(width));
    statics.constant(type, "BITS", (long) width);
    ints(statics, type);
  }

  private static void ints(Statics statics, String type) {
    statics.function(type, "parse", "text radix?", parseInt(type));
    statics.function(type, "from", "value", (g, s, a) -> Conversion.cast(g, a[0], type));
  }

  private static Body parseInt(String type) {
    return (g, s, a) -> {
      long radix = Math.clamp(Args.integer(g, a, 1, DECIMAL), 2L, 36L);
      Long value = NumberParsing.parseInt(Args.text(g, a[0]), (int) radix);
      Object cast = value == null ? SplNone.INSTANCE : Conversion.cast(g, value, type);
      boolean fits = value != null && spl.language.values.Numbers.equal(cast, value);
      return fits ? new SplSome(cast) : SplNone.INSTANCE;
    };
  }

  private static void floats(Statics statics) {
    statics.constant("f64", "PI", Math.PI);
    statics.constant("f64", "E", Math.E);
    statics.constant("f64", "TAU", Math.TAU);
    statics.constant("f64", "INFINITY", Double.POSITIVE_INFINITY);
    statics.constant("f64", "NEG_INFINITY", Double.NEGATIVE_INFINITY);
    statics.constant("f64", "NAN", Double.NaN);
    statics.constant("f64", "MAX", Double.MAX_VALUE);
    statics.constant("f64", "MIN", -Double.MAX_VALUE);
    statics.constant("f64", "MIN_POSITIVE", Double.MIN_NORMAL);
    statics.constant("f64", "EPSILON", Math.ulp(1.0));
    statics.constant("f32", "MAX", new SplFloat32(Float.MAX_VALUE));
    statics.constant("f32", "MIN", new SplFloat32(-Float.MAX_VALUE));
    statics.constant("f32", "EPSILON", new SplFloat32(Math.ulp(1.0f)));
    for (String type : new String[] {"f64", "f32"}) {
      statics.function(type, "parse", "text", (g, s, a) -> parseFloat(g, a[0], type));
      statics.function(type, "from", "value", (g, s, a) -> Conversion.cast(g, a[0], type));
    }
  }

  private static Object parseFloat(Guest guest, Object text, String type) {
    Double value = NumberParsing.parseFloat(Args.text(guest, text));
    return value == null ? SplNone.INSTANCE : new SplSome(Conversion.cast(guest, value, type));
  }

  private static Object parseBool(Guest guest, Object self, Object[] args) {
    String text = Display.display(guest, args[0]);
    return switch (text) {
      case "true" -> new SplSome(true);
      case "false" -> new SplSome(false);
      default -> SplNone.INSTANCE;
    };
  }
}
