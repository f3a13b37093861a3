// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.BuiltinMethod.Replacement;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.Guest;
import spl.language.values.SplNil;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.language.values.TextBuilder;
import spl.language.values.display.Display;

/** Methods that put another text into the place of the receiver. */
final class TextChanges {
  private TextChanges() {}

  static void addTo(MethodTable table) {
    table
        .add("push push_str append", "other", Effect.REPLACES, TextChanges::push)
        .add("pop", "", Effect.REPLACES, TextChanges::pop)
        .add("insert insert_str", "index other", Effect.REPLACES, TextChanges::insert)
        .add(
            "clear",
            "",
            Effect.REPLACES,
            (g, s, a) -> new Replacement(SplText.EMPTY, SplUnit.INSTANCE));
  }

  private static Object push(Guest guest, Object self, Object[] args) {
    TruffleString own = Args.text(guest, self);
    TruffleString more = Display.text(guest, args[0]);
    TruffleString text = SplText.concat(own, more);
    guest.growingTexts().note(own, more, text);
    return new Replacement(text, text);
  }

  private static Object pop(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    int last = SplText.length(text) - 1;
    if (last < 0) {
      return new Replacement(text, SplNil.INSTANCE);
    }
    return new Replacement(SplText.substring(text, 0, last), SplText.charAt(text, last));
  }

  private static Object insert(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    int size = SplText.length(text);
    long index = Args.integer(guest, args[0]);
    long normal = index < 0 ? index + size : index;
    if (normal < 0 || normal > size) {
      throw SplErrors.indexOutOfBounds(index, size, null);
    }
    TruffleString result =
        new TextBuilder()
            .append(text, 0, (int) normal)
            .append(Display.text(guest, args[1]))
            .append(text, (int) normal, size)
            .build();
    return new Replacement(result, result);
  }
}
