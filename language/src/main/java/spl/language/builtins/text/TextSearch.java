// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplNone;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.TextBuilder;

/** Finding and replacing parts of texts. */
final class TextSearch {
  private TextSearch() {}

  static void addTo(MethodTable table) {
    table
        .add("contains has includes", "part", (g, s, a) -> find(g, s, a) >= 0)
        .add("starts_with", "part", (g, s, a) -> startsWith(Args.text(g, s), Args.text(g, a[0])))
        .add("ends_with", "part", (g, s, a) -> endsWith(Args.text(g, s), Args.text(g, a[0])))
        .add("find index_of", "part from?", (g, s, a) -> option(find(g, s, a)))
        .add("find_str", "part from?", (g, s, a) -> (long) find(g, s, a))
        .add(
            "rfind last_index_of",
            "part",
            (g, s, a) -> option(findLast(Args.text(g, s), Args.text(g, a[0]))))
        .add("find_all", "part", TextSearch::findAll)
        .add("count", "part", (g, s, a) -> (long) ((SplArray) findAll(g, s, a)).size())
        .add("replace replace_all", "old new", (g, s, a) -> replace(g, s, a, Integer.MAX_VALUE))
        .add("replace_first", "old new", (g, s, a) -> replace(g, s, a, 1));
  }

  private static int find(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    long from = Math.max(0, Args.integer(guest, args, 1, 0));
    TruffleString part = Args.text(guest, args[0]);
    return from > SplText.length(text) ? -1 : SplText.indexOf(text, part, (int) from);
  }

  private static Object option(int index) {
    return index < 0 ? SplNone.INSTANCE : new SplSome((long) index);
  }

  static int findLast(TruffleString text, TruffleString part) {
    int length = SplText.length(text);
    if (part.isEmpty()) {
      return length;
    }
    return length == 0 ? -1 : text.lastIndexOfStringUncached(part, length, 0, SplText.ENCODING);
  }

  static boolean startsWith(TruffleString text, TruffleString part) {
    return matches(text, part, 0);
  }

  static boolean endsWith(TruffleString text, TruffleString part) {
    return matches(text, part, SplText.length(text) - SplText.length(part));
  }

  private static boolean matches(TruffleString text, TruffleString part, int at) {
    int length = SplText.length(part);
    return length == 0
        || (at >= 0
            && at + length <= SplText.length(text)
            && text.regionEqualsUncached(at, part, 0, length, SplText.ENCODING));
  }

  private static Object findAll(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    TruffleString part = Args.text(guest, args[0]);
    SplArray found = SplArray.empty();
    int step = Math.max(1, SplText.length(part));
    for (int i = SplText.indexOf(text, part, 0);
        i >= 0;
        i = SplText.indexOf(text, part, i + step)) {
      found.appendLong(i);
    }
    return found;
  }

  private static Object replace(Guest guest, Object self, Object[] args, int limit) {
    TruffleString text = Args.text(guest, self);
    TruffleString old = Args.text(guest, args[0]);
    TruffleString replacement = Args.text(guest, args[1]);
    int index = old.isEmpty() ? -1 : SplText.indexOf(text, old, 0);
    if (index < 0) {
      return text;
    }
    TextBuilder out = new TextBuilder();
    int done = 0;
    for (int n = 0; n < limit && index >= 0; n++) {
      out.append(text, done, index).append(replacement);
      done = index + SplText.length(old);
      index = SplText.indexOf(text, old, done);
    }
    return out.append(text, done, SplText.length(text)).build();
  }
}
