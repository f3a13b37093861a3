// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.SplText;
import spl.language.values.operations.Bounds;

/** Parts of texts, other orders of their characters, and texts put together. */
final class TextParts {
  private TextParts() {}

  static void addTo(MethodTable table) {
    table
        .add("take", "n", (g, s, a) -> slice(g, s, 0, Math.max(0, Args.integer(g, a[0]))))
        .add(
            "drop skip",
            "n",
            (g, s, a) -> slice(g, s, Math.max(0, Args.integer(g, a[0])), Long.MAX_VALUE))
        .add(
            "slice substring",
            "from to?",
            (g, s, a) -> slice(g, s, Args.integer(g, a[0]), Args.integer(g, a, 1, Long.MAX_VALUE)))
        .add("substr", "from count?", TextParts::substr)
        .add("reverse reversed rev", "", (g, s, a) -> reverse(Args.text(g, s)))
        .add("sorted", "", (g, s, a) -> sorted(Args.text(g, s)))
        .add(
            "appended concat",
            "other",
            (g, s, a) -> SplText.concat(Args.text(g, s), Args.text(g, a[0])))
        .add("prepended", "other", (g, s, a) -> SplText.concat(Args.text(g, a[0]), Args.text(g, s)))
        .add("repeat", "n", (g, s, a) -> SplText.repeat(Args.text(g, s), Args.integer(g, a[0])));
  }

  private static TruffleString slice(Guest guest, Object self, long from, long to) {
    TruffleString text = Args.text(guest, self);
    int size = SplText.length(text);
    return SplText.substring(text, Bounds.clamp(from, size), Bounds.clamp(to, size));
  }

  private static Object substr(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    int size = SplText.length(text);
    int from = Bounds.clamp(Args.integer(guest, args[0]), size);
    long count = Math.max(0, Args.integer(guest, args, 1, size));
    return SplText.substring(text, from, (int) Math.min(size, from + Math.min(count, size)));
  }

  private static TruffleString reverse(TruffleString text) {
    int[] codePoints = Characters.codePoints(text);
    for (int i = 0, j = codePoints.length - 1; i < j; i++, j--) {
      int c = codePoints[i];
      codePoints[i] = codePoints[j];
      codePoints[j] = c;
    }
    return Characters.text(codePoints);
  }

  private static TruffleString sorted(TruffleString text) {
    int[] codePoints = Characters.codePoints(text);
    Arrays.sort(codePoints);
    return Characters.text(codePoints);
  }
}
