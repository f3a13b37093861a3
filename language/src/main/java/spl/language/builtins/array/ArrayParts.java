// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.operations.Bounds;
import spl.language.values.operations.CollectionArithmetic;
import spl.language.values.operations.Truth;

/** Parts of arrays, and arrays put together. */
final class ArrayParts {
  private ArrayParts() {}

  static void addTo(MethodTable table) {
    table
        .add(
            "concat merge",
            "other",
            (g, s, a) -> CollectionArithmetic.concat((SplArray) s, Args.array(g, a[0])))
        .add("slice", "from to?", ArrayParts::slice)
        .add("take", "n", (g, s, a) -> part(s, 0, Math.max(0, Args.integer(g, a[0]))))
        .add(
            "skip drop",
            "n",
            (g, s, a) -> part(s, Math.max(0, Args.integer(g, a[0])), Long.MAX_VALUE))
        .add("take_last", "n", ArrayParts::takeLast)
        .add("take_while", "f", (g, s, a) -> part(s, 0, prefix(g, s, a[0])))
        .add("skip_while drop_while", "f", (g, s, a) -> part(s, prefix(g, s, a[0]), Long.MAX_VALUE))
        .add("chunk chunks", "n", ArrayParts::chunks)
        .add("windows", "n", ArrayParts::windows)
        .add("step_by", "n", ArrayParts::stepBy)
        .add("rotate", "n", ArrayParts::rotate)
        .add(
            "repeat",
            "n",
            (g, s, a) -> CollectionArithmetic.repeat((SplArray) s, Args.integer(g, a[0])));
  }

  private static SplArray part(Object self, long from, long to) {
    SplArray array = (SplArray) self;
    int size = array.size();
    return array.slice(Bounds.clamp(from, size), Bounds.clamp(to, size));
  }

  private static Object slice(Guest guest, Object self, Object[] args) {
    long to = Args.integer(guest, args, 1, Long.MAX_VALUE);
    return part(self, Args.integer(guest, args[0]), to);
  }

  private static Object takeLast(Guest guest, Object self, Object[] args) {
    int size = ((SplArray) self).size();
    long count = Math.max(0, Math.min(size, Args.integer(guest, args[0])));
    return part(self, size - count, size);
  }

  /** Number of elements at the start that a function answers true for. */
  private static long prefix(Guest guest, Object self, Object f) {
    SplArray array = (SplArray) self;
    array.markShared();
    int i = 0;
    while (i < array.size() && Truth.test(guest, Args.call(guest, f, array.get(i)))) {
      i++;
    }
    return i;
  }

  private static Object chunks(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    int size = Args.positive(guest, args[0]);
    SplArray chunks = SplArray.empty();
    for (long start = 0; start < array.size(); start += size) {
      chunks.append(part(array, start, start + size));
    }
    return chunks;
  }

  private static Object windows(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    int size = Args.positive(guest, args[0]);
    SplArray windows = SplArray.empty();
    for (int start = 0; start <= array.size() - size; start++) {
      windows.append(array.slice(start, start + size));
    }
    return windows;
  }

  private static Object stepBy(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    int step = Args.positive(guest, args[0]);
    SplArray result = SplArray.empty();
    for (long i = 0; i < array.size(); i += step) {
      result.append(CowValue.share(array.get((int) i)));
    }
    return result;
  }

  private static Object rotate(Guest guest, Object self, Object[] args) {
    SplArray array = (SplArray) self;
    int size = array.size();
    if (size == 0) {
      return SplArray.empty();
    }
    int by = (int) Math.floorMod(Args.integer(guest, args[0]), (long) size);
    return CollectionArithmetic.concat(array.slice(by, size), array.slice(0, by));
  }
}
