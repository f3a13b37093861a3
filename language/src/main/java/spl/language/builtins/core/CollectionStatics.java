// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import spl.language.builtins.Args;
import spl.language.errors.SplErrors;
import spl.language.values.ArrayStorage;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplSet;
import spl.language.values.SplText;
import spl.language.values.TextBuilder;
import spl.language.values.display.Display;
import spl.language.values.operations.CollectionArithmetic;
import spl.language.values.operations.Conversion;

/** Static members of text and the collection types. */
final class CollectionStatics {
  private static final int MAX_RESERVED = 1 << 20;

  private CollectionStatics() {}

  static void addTo(Statics statics) {
    texts(statics);
    arrays(statics);
    statics.function(
        "dict", "new", "entries?", (g, s, a) -> holds(a) ? dict(g, a[0]) : new SplDict());
    statics.function("dict", "with_capacity", "capacity?", (g, s, a) -> new SplDict());
    statics.function("dict", "from", "entries", (g, s, a) -> dict(g, a[0]));
    statics.function("set", "new", "values?", (g, s, a) -> holds(a) ? set(g, a[0]) : new SplSet());
    statics.function("set", "with_capacity", "capacity?", (g, s, a) -> new SplSet());
    statics.function("set", "from of", "values", (g, s, a) -> set(g, a[0]));
  }

  private static void texts(Statics statics) {
    statics.function("text", "new with_capacity", "capacity?", (g, s, a) -> SplText.EMPTY);
    statics.function("text", "from", "value", (g, s, a) -> Display.text(g, a[0]));
    statics.function(
        "text",
        "from_bytes from_utf8",
        "bytes",
        (g, s, a) -> SplText.ofUtf8(Args.array(g, a[0]).toBytes()));
    statics.function("text", "from_chars", "chars", (g, s, a) -> fromChars(g, a[0]));
    statics.function(
        "text", "from_char from_codepoint", "code", (g, s, a) -> Conversion.cast(g, a[0], "char"));
    statics.function(
        "char", "from from_u32", "code", (g, s, a) -> Conversion.cast(g, a[0], "char"));
  }

  private static Object fromChars(Guest guest, Object chars) {
    TextBuilder out = new TextBuilder();
    SplArray elements = Args.array(guest, chars);
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      out.append(
          element instanceof Long code ? Conversion.character(code) : Display.text(guest, element));
    }
    return out.build();
  }

  private static void arrays(Statics statics) {
    statics.function(
        "array",
        "new",
        "values?",
        (g, s, a) -> holds(a) ? copy(Args.array(g, a[0])) : SplArray.empty());
    statics.function("array", "filled", "count value", CollectionStatics::filled);
    statics.function("array", "with_capacity", "capacity", CollectionStatics::withCapacity);
    statics.function("array", "from", "values", (g, s, a) -> copy(Args.array(g, a[0])));
    statics.function("array", "of", "values...", (g, s, a) -> array(a));
    statics.function("array", "generate from_fn", "count f", CollectionStatics::generate);
  }

  /** Whether a constructor was given what to hold, and not only for how many to be ready. */
  private static boolean holds(Object[] arguments) {
    return arguments.length > 0 && !Numbers.isInt(arguments[0]);
  }

  private static SplArray copy(SplArray array) {
    return array.slice(0, array.size());
  }

  private static SplArray array(Object[] values) {
    CowValue.shareAll(values, values.length);
    return SplArray.of(values.clone(), values.length);
  }

  /** An array length; a guest error when negative or too large. */
  private static int length(Guest guest, Object value) {
    long count = Args.integer(guest, value);
    return ArrayStorage.checkedSize(Math.max(0, count));
  }

  private static Object filled(Guest guest, Object self, Object[] args) {
    int count = length(guest, args[0]);
    return count == 0 ? SplArray.empty() : SplArray.filled(count, args[1]);
  }

  private static Object withCapacity(Guest guest, Object self, Object[] args) {
    return SplArray.withCapacity(Math.min(MAX_RESERVED, length(guest, args[0])));
  }

  private static Object generate(Guest guest, Object self, Object[] args) {
    long count = Args.integer(guest, args[0]);
    SplArray result = SplArray.empty();
    for (long i = 0; i < count; i++) {
      result.append(Args.call(guest, args[1], i));
    }
    return result;
  }

  private static Object dict(Guest guest, Object entries) {
    SplDict dict = new SplDict();
    if (entries instanceof SplDict other) {
      dict.putAll(guest, other);
      return dict;
    }
    SplArray pairs = Args.array(guest, entries);
    for (int i = 0; i < pairs.size(); i++) {
      SplArray pair = Args.array(guest, pairs.get(i));
      if (pair.size() != 2) {
        throw SplErrors.destructure(2, pair.size(), null);
      }
      dict.put(guest, pair.get(0), CowValue.share(pair.get(1)));
    }
    return dict;
  }

  private static Object set(Guest guest, Object values) {
    SplSet set = new SplSet();
    CollectionArithmetic.addAll(guest, set, Args.set(guest, values));
    return set;
  }
}
