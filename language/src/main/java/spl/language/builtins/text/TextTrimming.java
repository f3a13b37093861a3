// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.IntPredicate;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.SplText;
import spl.language.values.TextBuilder;

/** Trimming and padding. */
final class TextTrimming {
  private static final TruffleString SPACE = SplText.of(" ");
  private static final TruffleString ZERO = SplText.of("0");

  private TextTrimming() {}

  static void addTo(MethodTable table) {
    table
        .add("trim strip trimmed", "chars?", (g, s, a) -> strip(g, s, a, 3))
        .add("trim_start trim_left lstrip", "chars?", (g, s, a) -> strip(g, s, a, 1))
        .add("trim_end trim_right rstrip", "chars?", (g, s, a) -> strip(g, s, a, 2))
        .add("trim_start_matches", "part", (g, s, a) -> trimMatches(g, s, a, true))
        .add("trim_end_matches", "part", (g, s, a) -> trimMatches(g, s, a, false))
        .add("removeprefix remove_prefix strip_prefix", "prefix", TextTrimming::removePrefix)
        .add("removesuffix remove_suffix strip_suffix", "suffix", TextTrimming::removeSuffix)
        .add("chomp", "suffix?", TextTrimming::chomp)
        .add("squeeze", "", (g, s, a) -> squeeze(Args.text(g, s)))
        .add("pad_left pad_start rjust", "width fill?", (g, s, a) -> pad(g, s, a, Side.LEFT))
        .add("pad_right pad_end ljust", "width fill?", (g, s, a) -> pad(g, s, a, Side.RIGHT))
        .add("center", "width fill?", (g, s, a) -> pad(g, s, a, Side.BOTH))
        .add("zfill", "width", TextTrimming::zeroFill);
  }

  private enum Side {
    LEFT,
    RIGHT,
    BOTH
  }

  /** Strips at the start for bit 1 and at the end for bit 2. */
  private static Object strip(Guest guest, Object self, Object[] args, int ends) {
    IntPredicate kind = Characters::isSpace;
    if (args.length > 0) {
      TruffleString chars = Args.text(guest, args[0]);
      kind = c -> SplText.indexOf(chars, SplText.ofCodePoint(c), 0) >= 0;
    }
    return Characters.strip(Args.text(guest, self), kind, (ends & 1) != 0, (ends & 2) != 0);
  }

  private static Object trimMatches(Guest guest, Object self, Object[] args, boolean start) {
    TruffleString text = Args.text(guest, self);
    TruffleString part = Args.text(guest, args[0]);
    TruffleString before = SplText.EMPTY;
    while (!part.isEmpty() && before != text) {
      before = text;
      text = start ? withoutPrefix(text, part) : withoutSuffix(text, part);
    }
    return text;
  }

  private static TruffleString withoutPrefix(TruffleString text, TruffleString prefix) {
    return TextSearch.startsWith(text, prefix) && !prefix.isEmpty()
        ? SplText.substring(text, SplText.length(prefix), SplText.length(text))
        : text;
  }

  private static TruffleString withoutSuffix(TruffleString text, TruffleString suffix) {
    return TextSearch.endsWith(text, suffix) && !suffix.isEmpty()
        ? SplText.substring(text, 0, SplText.length(text) - SplText.length(suffix))
        : text;
  }

  private static Object removePrefix(Guest guest, Object self, Object[] args) {
    return withoutPrefix(Args.text(guest, self), Args.text(guest, args[0]));
  }

  private static Object removeSuffix(Guest guest, Object self, Object[] args) {
    return withoutSuffix(Args.text(guest, self), Args.text(guest, args[0]));
  }

  private static Object chomp(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    if (args.length > 0) {
      return withoutSuffix(text, Args.text(guest, args[0]));
    }
    int end = SplText.length(text);
    if (end > 0 && SplText.codePointAt(text, end - 1) == '\n') {
      end--;
    }
    if (end > 0 && SplText.codePointAt(text, end - 1) == '\r') {
      end--;
    }
    return SplText.substring(text, 0, end);
  }

  private static TruffleString squeeze(TruffleString text) {
    TextBuilder out = new TextBuilder();
    int previous = -1;
    for (int c : Characters.codePoints(text)) {
      if (c != previous) {
        out.appendCodePoint(c);
      }
      previous = c;
    }
    return out.build();
  }

  private static Object pad(Guest guest, Object self, Object[] args, Side side) {
    TruffleString text = Args.text(guest, self);
    TruffleString fill = Args.text(guest, args, 1, SPACE);
    long missing = Args.integer(guest, args[0]) - SplText.length(text);
    if (missing <= 0 || fill.isEmpty()) {
      return text;
    }
    SplText.checkLength(missing + SplText.length(text));
    long left = side == Side.LEFT ? missing : side == Side.RIGHT ? 0 : missing / 2;
    return new TextBuilder()
        .append(filling(fill, left))
        .append(text)
        .append(filling(fill, missing - left))
        .build();
  }

  private static TruffleString filling(TruffleString fill, long length) {
    long copies = length / SplText.length(fill) + 1;
    return SplText.substring(SplText.repeat(fill, copies), 0, (int) length);
  }

  private static Object zeroFill(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    long missing = Args.integer(guest, args[0]) - SplText.length(text);
    if (missing <= 0) {
      return text;
    }
    int first = text.isEmpty() ? 0 : SplText.codePointAt(text, 0);
    int head = first == '-' || first == '+' ? 1 : 0;
    return new TextBuilder()
        .append(text, 0, head)
        .append(SplText.repeat(ZERO, missing))
        .append(text, head, SplText.length(text))
        .build();
  }
}
