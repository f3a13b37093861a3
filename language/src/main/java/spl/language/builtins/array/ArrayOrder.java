// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.array;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.Args;
import spl.language.builtins.BuiltinMethod.Body;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.builtins.MethodTable;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplSet;
import spl.language.values.operations.Ordering;

/** Sorting, reversing, shuffling, removing duplicates. */
public final class ArrayOrder {
  private ArrayOrder() {}

  static void addTo(MethodTable table) {
    both(
        table,
        new Names("sort", "sorted"),
        "f?",
        (g, s, a) -> sort(g, (SplArray) s, optional(a), 1));
    both(
        table,
        new Names("sort_desc", "sorted_desc"),
        "f?",
        (g, s, a) -> sort(g, (SplArray) s, optional(a), -1));
    both(
        table,
        new Names("sort_by", "sorted_by"),
        "f",
        (g, s, a) -> sortBy(g, (SplArray) s, a[0], 1));
    both(
        table,
        new Names("sort_by_desc", "sorted_by_desc"),
        "f",
        (g, s, a) -> sortBy(g, (SplArray) s, a[0], -1));
    both(table, new Names("reverse", "reversed rev"), "", (g, s, a) -> reverse((SplArray) s));
    both(table, new Names("shuffle", "shuffled"), "", (g, s, a) -> shuffle((SplArray) s));
    both(
        table,
        new Names("uniq", "unique distinct dedup"),
        "",
        (g, s, a) -> unique(g, (SplArray) s));
  }

  /** The names of a method that works in place as a statement, and of one that never does. */
  private record Names(String inPlace, String copying) {}

  private static void both(MethodTable table, Names names, String params, Body body) {
    table.add(names.inPlace(), params, Effect.IN_PLACE_AS_STATEMENT, body);
    table.add(names.copying(), params, body);
  }

  private static @Nullable Object optional(Object[] args) {
    return Args.optional(args, 0);
  }

  /** A sorted copy; the optional function compares two elements or computes the key of one. */
  public static SplArray sort(Guest guest, SplArray array, @Nullable Object f, int sign) {
    if (f != null) {
      return guest.parameterCount(f) == 1
          ? sortByKey(guest, array, f, sign)
          : sortWith(array, (x, y) -> sign * compareBy(guest, f, x, y));
    }
    if (array.isLongStorage()) {
      return sortLongs(array, sign);
    }
    if (array.isDoubleStorage()) {
      return sortDoubles(array, sign);
    }
    return sortWith(array, (x, y) -> sign * Ordering.compare(guest, x, y));
  }

  private static SplArray sortBy(Guest guest, SplArray array, Object f, int sign) {
    return guest.parameterCount(f) == 2
        ? sortWith(array, (x, y) -> sign * compareBy(guest, f, x, y))
        : sortByKey(guest, array, f, sign);
  }

  private static SplArray sortLongs(SplArray array, int sign) {
    long[] longs = Arrays.copyOf(array.longStorage(), array.size());
    Arrays.sort(longs);
    SplArray sorted = SplArray.ofLongs(longs, longs.length);
    return sign > 0 ? sorted : reverse(sorted);
  }

  private static SplArray sortDoubles(SplArray array, int sign) {
    double[] doubles = Arrays.copyOf(array.doubleStorage(), array.size());
    Arrays.sort(doubles);
    SplArray sorted = SplArray.ofDoubles(doubles, doubles.length);
    return sign > 0 ? sorted : reverse(sorted);
  }

  private static SplArray sortWith(SplArray array, Comparator<Object> order) {
    Object[] elements = array.toArray();
    CowValue.shareAll(elements, elements.length);
    sort(elements, order);
    return SplArray.of(elements, elements.length);
  }

  private static <T> void sort(T[] elements, Comparator<? super T> order) {
    try {
      Arrays.sort(elements, order);
    } catch (IllegalArgumentException contradiction) {
      throw SplErrors.inconsistentOrder(null);
    }
  }

  private record Keyed(Object key, Object element) {}

  private static SplArray sortByKey(Guest guest, SplArray array, Object f, int sign) {
    Args.callable(guest, f);
    array.markShared();
    Keyed[] keyed = new Keyed[array.size()];
    for (int i = 0; i < keyed.length; i++) {
      Object element = CowValue.share(array.get(i));
      keyed[i] = new Keyed(Args.call(guest, f, element), element);
    }
    sort(keyed, (x, y) -> sign * Ordering.compare(guest, x.key(), y.key()));
    Object[] elements = new Object[keyed.length];
    for (int i = 0; i < keyed.length; i++) {
      elements[i] = keyed[i].element();
    }
    return SplArray.of(elements, elements.length);
  }

  /** What a comparing function answers: a number, an Ordering, or whether x comes before y. */
  private static int compareBy(Guest guest, Object f, Object x, Object y) {
    Object answer = Args.call(guest, f, x, y);
    return switch (answer) {
      case Boolean before -> before ? -1 : Boolean.TRUE.equals(Args.call(guest, f, y, x)) ? 1 : 0;
      case SplEnumValue order ->
          switch (order.variant().name()) {
            case "Less" -> -1;
            case "Greater" -> 1;
            default -> 0;
          };
      default -> {
        if (!Numbers.isNumber(answer)) {
          throw SplErrors.typeMismatch("int", guest.typeName(answer), null);
        }
        yield Numbers.compare(answer, 0L);
      }
    };
  }

  /** A copy with the elements in the opposite order. */
  public static SplArray reverse(SplArray array) {
    int size = array.size();
    if (array.isLongStorage()) {
      long[] longs = new long[size];
      for (int i = 0; i < size; i++) {
        longs[i] = array.getLong(size - 1 - i);
      }
      return SplArray.ofLongs(longs, size);
    }
    SplArray copy = array.slice(0, size);
    for (int i = 0; i < size; i++) {
      copy.set(i, array.get(size - 1 - i));
    }
    return copy;
  }

  private static SplArray shuffle(SplArray array) {
    SplArray copy = array.slice(0, array.size());
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = copy.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Object held = copy.get(i);
      copy.set(i, copy.get(j));
      copy.set(j, held);
    }
    return copy;
  }

  private static SplArray unique(Guest guest, SplArray array) {
    SplSet seen = new SplSet();
    SplArray result = SplArray.empty();
    for (int i = 0; i < array.size(); i++) {
      Object element = array.get(i);
      if (seen.add(guest, element)) {
        result.append(CowValue.share(element));
      }
    }
    return result;
  }
}
