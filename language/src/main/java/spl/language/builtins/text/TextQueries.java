// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplNil;
import spl.language.values.SplText;
import spl.language.values.operations.Bounds;

/** Length, characters by index, and classes of characters. */
final class TextQueries {
  private TextQueries() {}

  static void addTo(MethodTable table) {
    table
        .add("len length size char_count count_chars", "", (g, s, a) -> (long) length(g, s))
        .add("byte_len byte_length", "", (g, s, a) -> (long) SplText.utf8Length(text(g, s)))
        .add("is_empty empty", "", (g, s, a) -> text(g, s).isEmpty())
        .add("is_blank", "", (g, s, a) -> isBlank(text(g, s)))
        .add("at char_at get", "index", (g, s, a) -> at(g, text(g, s), Args.integer(g, a[0])))
        .add("first", "", (g, s, a) -> at(g, text(g, s), 0))
        .add("last", "", (g, s, a) -> at(g, text(g, s), -1))
        .add("is_digit is_numeric", "", (g, s, a) -> all(g, s, Character::isDigit))
        .add("is_alpha is_alphabetic", "", (g, s, a) -> all(g, s, Character::isLetter))
        .add("is_alphanumeric is_alnum", "", (g, s, a) -> all(g, s, Character::isLetterOrDigit))
        .add("is_whitespace is_space", "", (g, s, a) -> all(g, s, Characters::isSpace))
        .add("is_ascii", "", (g, s, a) -> isAscii(text(g, s)))
        .add(
            "is_upper is_uppercase",
            "",
            (g, s, a) ->
                Characters.isCased(text(g, s), Character::isUpperCase, Character::isLowerCase))
        .add(
            "is_lower is_lowercase",
            "",
            (g, s, a) ->
                Characters.isCased(text(g, s), Character::isLowerCase, Character::isUpperCase))
        .add("compare cmp", "other", TextQueries::compare)
        .add("equals_ignore_case eq_ignore_case", "other", TextQueries::equalsIgnoringCase)
        .add("hash", "", (g, s, a) -> (long) Equality.hash(g, s));
  }

  private static TruffleString text(Guest guest, Object self) {
    return Args.text(guest, self);
  }

  private static int length(Guest guest, Object self) {
    return SplText.length(text(guest, self));
  }

  private static boolean isBlank(TruffleString text) {
    return text.isEmpty() || Characters.all(text, Characters::isSpace);
  }

  private static boolean isAscii(TruffleString text) {
    return text.isEmpty() || Characters.all(text, c -> c < 128);
  }

  private static Object at(Guest guest, TruffleString text, long index) {
    int normal = Bounds.indexOrNone(index, SplText.length(text));
    return normal < 0 ? SplNil.INSTANCE : guest.growingTexts().charAt(text, normal);
  }

  private static boolean all(Guest guest, Object self, java.util.function.IntPredicate kind) {
    return Characters.all(text(guest, self), kind);
  }

  private static Object compare(Guest guest, Object self, Object[] args) {
    int order = text(guest, self).compareIntsUTF32Uncached(Args.text(guest, args[0]));
    return (long) Integer.signum(order);
  }

  private static Object equalsIgnoringCase(Guest guest, Object self, Object[] args) {
    String own = SplText.toJava(text(guest, self));
    return own.equalsIgnoreCase(SplText.toJava(Args.text(guest, args[0])));
  }
}
