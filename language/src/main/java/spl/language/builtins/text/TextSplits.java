// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplText;
import spl.language.values.TextBuilder;
import spl.language.values.display.Display;

/** Texts taken apart into arrays and joined from them. */
final class TextSplits {
  private static final TruffleString SPACE = SplText.of(" ");

  private TextSplits() {}

  static void addTo(MethodTable table) {
    table
        .add("chars characters to_list to_array", "", (g, s, a) -> chars(Args.text(g, s)))
        .add("bytes as_bytes", "", (g, s, a) -> SplArray.ofBytes(SplText.toUtf8(Args.text(g, s))))
        .add("codepoints code_points", "", (g, s, a) -> codePoints(Args.text(g, s)))
        .add("lines split_lines", "", (g, s, a) -> lines(Args.text(g, s)))
        .add("split", "separator? limit?", TextSplits::split)
        .add("rsplit", "separator? limit?", TextSplits::rsplit)
        .add("split_whitespace words", "", (g, s, a) -> words(Args.text(g, s)))
        .add("partition", "separator", (g, s, a) -> partition(g, s, a, false))
        .add("rpartition", "separator", (g, s, a) -> partition(g, s, a, true))
        .add("join", "parts", (g, s, a) -> join(g, Args.text(g, s), a[0]));
  }

  private static SplArray chars(TruffleString text) {
    Object[] chars = new Object[SplText.length(text)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = SplText.charAt(text, i);
    }
    return SplArray.of(chars, chars.length);
  }

  private static SplArray codePoints(TruffleString text) {
    long[] codePoints = new long[SplText.length(text)];
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = SplText.codePointAt(text, i);
    }
    return SplArray.ofLongs(codePoints, codePoints.length);
  }

  private static SplArray lines(TruffleString text) {
    SplArray lines = SplArray.empty();
    int length = SplText.length(text);
    int start = 0;
    while (start < length) {
      int newLine = text.indexOfCodePointUncached('\n', start, length, SplText.ENCODING);
      int end = newLine < 0 ? length : newLine;
      boolean carriageReturn = newLine > start && SplText.codePointAt(text, newLine - 1) == '\r';
      lines.append(SplText.substring(text, start, carriageReturn ? end - 1 : end));
      start = end + 1;
    }
    return lines;
  }

  private static Object split(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    TruffleString separator = Args.text(guest, args, 0, SPACE);
    long limit = limit(guest, args);
    if (separator.isEmpty()) {
      return chars(text);
    }
    SplArray parts = SplArray.empty();
    int start = 0;
    int index = SplText.indexOf(text, separator, 0);
    while (index >= 0 && parts.size() < limit - 1) {
      parts.append(SplText.substring(text, start, index));
      start = index + SplText.length(separator);
      index = SplText.indexOf(text, separator, start);
    }
    parts.append(SplText.substring(text, start, SplText.length(text)));
    return parts;
  }

  private static long limit(Guest guest, Object[] args) {
    long limit = Args.integer(guest, args, 1, 0);
    return limit <= 0 ? Long.MAX_VALUE : limit;
  }

  private static Object rsplit(Guest guest, Object self, Object[] args) {
    TruffleString text = Args.text(guest, self);
    TruffleString separator = Args.text(guest, args, 0, SPACE);
    long limit = limit(guest, args);
    if (separator.isEmpty()) {
      return chars(text);
    }
    List<Object> parts = new ArrayList<>();
    TruffleString rest = text;
    int index = TextSearch.findLast(rest, separator);
    while (index >= 0 && parts.size() < limit - 1) {
      parts.add(SplText.substring(rest, index + SplText.length(separator), SplText.length(rest)));
      rest = SplText.substring(text, 0, index);
      index = TextSearch.findLast(rest, separator);
    }
    parts.add(rest);
    Object[] ordered = parts.reversed().toArray();
    return SplArray.of(ordered, ordered.length);
  }

  private static SplArray words(TruffleString text) {
    SplArray words = SplArray.empty();
    int length = SplText.length(text);
    int start = -1;
    for (int i = 0; i <= length; i++) {
      boolean space = i == length || Characters.isSpace(SplText.codePointAt(text, i));
      if (space && start >= 0) {
        words.append(SplText.substring(text, start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return words;
  }

  private static Object partition(Guest guest, Object self, Object[] args, boolean last) {
    TruffleString text = Args.text(guest, self);
    TruffleString separator = Args.text(guest, args[0]);
    int index = last ? TextSearch.findLast(text, separator) : SplText.indexOf(text, separator, 0);
    if (index < 0) {
      return last
          ? SplArray.of(SplText.EMPTY, SplText.EMPTY, text)
          : SplArray.of(text, SplText.EMPTY, SplText.EMPTY);
    }
    int end = index + SplText.length(separator);
    return SplArray.of(
        SplText.substring(text, 0, index),
        separator,
        SplText.substring(text, end, SplText.length(text)));
  }

  private static TruffleString join(Guest guest, TruffleString separator, Object parts) {
    TextBuilder out = new TextBuilder();
    SplArray elements = Args.array(guest, parts);
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(separator);
      }
      out.append(Display.text(guest, elements.get(i)));
    }
    return out.build();
  }
}
