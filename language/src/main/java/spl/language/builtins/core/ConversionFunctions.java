// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.builtins.text.NumberParsing;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplRange;
import spl.language.values.SplText;
import spl.language.values.display.Display;
import spl.language.values.operations.Conversion;
import spl.language.values.operations.Truth;

/** Free functions that convert values, and ranges and numbers by function. */
final class ConversionFunctions {
  private static final int DECIMAL = 10;

  private ConversionFunctions() {}

  static void addTo(MethodTable table) {
    table
        .add("int", "value? radix?", ConversionFunctions::toInt)
        .add("float", "value?", ConversionFunctions::toFloat)
        .add(
            "str text",
            "value?",
            (g, s, a) -> a.length == 0 ? SplText.EMPTY : Display.text(g, a[0]))
        .add("bool", "value?", (g, s, a) -> a.length > 0 && Truth.test(g, a[0]))
        .add("chr char", "code", (g, s, a) -> Conversion.cast(g, a[0], "char"))
        .add("ord", "character", (g, s, a) -> ord(Args.text(g, a[0])))
        .add("abs", "number", (g, s, a) -> g.callMethod(a[0], "abs"))
        .add("range", "from to? step?", ConversionFunctions::range);
  }

  static TruffleString typeOf(Guest guest, Object value) {
    return SplText.of(guest.typeName(value));
  }

  private static Object toInt(Guest guest, Object self, Object[] args) {
    if (args.length == 0) {
      return 0L;
    }
    TruffleString text = Equality.asText(args[0]);
    if (text == null) {
      return Conversion.cast(guest, args[0], "i64");
    }
    long radix = Math.clamp(Args.integer(guest, args, 1, DECIMAL), 2L, 36L);
    return parsed(guest, NumberParsing.parseInt(text, (int) radix), text, "int");
  }

  private static Object toFloat(Guest guest, Object self, Object[] args) {
    if (args.length == 0) {
      return 0.0;
    }
    TruffleString text = Equality.asText(args[0]);
    return text == null
        ? Conversion.cast(guest, args[0], "f64")
        : parsed(guest, NumberParsing.parseFloat(text), text, "float");
  }

  private static Object parsed(
      Guest guest, @Nullable Object value, TruffleString text, String type) {
    if (value == null) {
      throw SplErrors.cannotParse(Display.debug(guest, text), type, null);
    }
    return value;
  }

  private static Object ord(TruffleString text) {
    if (text.isEmpty()) {
      throw SplErrors.indexOutOfBounds(0, 0, null);
    }
    return (long) SplText.codePointAt(text, 0);
  }

  /**
   * {@code range(n)}, {@code range(a, b)}, {@code range(a, b, step)}, {@code range(a, b, true)}.
   */
  private static Object range(Guest guest, Object self, Object[] args) {
    long first = Args.integer(guest, args[0]);
    if (args.length == 1) {
      return SplRange.of(0, first);
    }
    long second = Args.integer(guest, args[1]);
    if (args.length == 2) {
      return SplRange.of(first, second);
    }
    if (args[2] instanceof Boolean inclusive) {
      return new SplRange(first, second, inclusive, 1);
    }
    long step = Args.integer(guest, args[2]);
    if (step == 0) {
      throw SplErrors.value("range step is 0", null);
    }
    return new SplRange(first, second, false, step);
  }
}
