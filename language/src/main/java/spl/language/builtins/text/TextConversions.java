// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplNone;
import spl.language.values.SplSome;
import spl.language.values.SplSymbol;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.language.values.TextBuilder;
import spl.language.values.display.Display;
import spl.language.values.operations.Truth;

/** Texts as numbers, templates and sequences of characters. */
final class TextConversions {
  private static final int DEFAULT_RADIX = 10;

  private TextConversions() {}

  static void addTo(MethodTable table) {
    table
        .add("parse_int parse_i64", "radix?", (g, s, a) -> option(parseInt(g, s, a)))
        .add("parse_float parse_f64", "", (g, s, a) -> option(parseFloat(g, s)))
        .add("to_int to_i64", "radix?", (g, s, a) -> orZero(parseInt(g, s, a), 0L))
        .add("to_float to_f64", "", (g, s, a) -> orZero(parseFloat(g, s), 0.0))
        .add("ord codepoint", "", (g, s, a) -> codePoint(Args.text(g, s)))
        .add("to_string to_text as_str to_str str clone copy", "", (g, s, a) -> Args.text(g, s))
        .add("ptr", "", (g, s, a) -> Args.text(g, s))
        .add("to_symbol", "", (g, s, a) -> new SplSymbol(SplText.toJava(Args.text(g, s))))
        .add("each_char each", "f", TextConversions::each)
        .add("map", "f", TextConversions::map)
        .add("filter", "f", TextConversions::filter)
        .add("with", "values", TextConversions::with);
  }

  private static @Nullable Long parseInt(Guest guest, Object self, Object[] args) {
    long radix = Args.integer(guest, args, 0, DEFAULT_RADIX);
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      throw SplErrors.value("no such radix: " + radix, null);
    }
    return NumberParsing.parseInt(Args.text(guest, self), (int) radix);
  }

  private static @Nullable Double parseFloat(Guest guest, Object self) {
    return NumberParsing.parseFloat(Args.text(guest, self));
  }

  private static Object option(@Nullable Object value) {
    return value == null ? SplNone.INSTANCE : new SplSome(value);
  }

  private static Object orZero(@Nullable Object value, Object zero) {
    return value == null ? zero : value;
  }

  private static Object codePoint(TruffleString text) {
    if (text.isEmpty()) {
      throw SplErrors.indexOutOfBounds(0, 0, null);
    }
    return (long) SplText.codePointAt(text, 0);
  }

  private static Object each(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    for (int i = 0; i < SplText.length(text); i++) {
      guest.call(args[0], SplText.charAt(text, i));
    }
    return SplUnit.INSTANCE;
  }

  /** A text when all results are texts, else an array. */
  private static Object map(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    SplArray results = SplArray.withCapacity(SplText.length(text));
    boolean texts = true;
    for (int i = 0; i < SplText.length(text); i++) {
      Object result = guest.call(args[0], SplText.charAt(text, i));
      texts &= result instanceof TruffleString;
      results.append(CowValue.share(result));
    }
    if (!texts) {
      return results;
    }
    TextBuilder out = new TextBuilder();
    for (int i = 0; i < results.size(); i++) {
      out.append((TruffleString) results.get(i));
    }
    return out.build();
  }

  private static Object filter(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    TextBuilder out = new TextBuilder();
    for (int i = 0; i < SplText.length(text); i++) {
      TruffleString character = SplText.charAt(text, i);
      if (Truth.test(guest, guest.call(args[0], character))) {
        out.append(character);
      }
    }
    return out.build();
  }

  private static Object with(Guest guest, Object self, Object[] args) {
    SplDict values = Args.dict(guest, args[0]);
    String template = SplText.toJava(Args.text(guest, self));
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      Object value = values.get(guest, SplText.of(template.substring(open + 1, close)));
      out.append(template, done, value == null ? open + 1 : open);
      done = value == null ? open + 1 : close + 1;
      if (value != null) {
        out.append(Display.display(guest, value));
      }
    }
    return SplText.of(out.append(template, done, template.length()).toString());
  }
}
