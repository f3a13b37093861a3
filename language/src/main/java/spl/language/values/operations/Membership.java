// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplRange;
import spl.language.values.SplSet;
import spl.language.values.SplText;
import spl.language.values.SplTuple;

/** The operator {@code in}. */
public final class Membership {
  private static final String[] CONTAINS = {"__contains__", "contains"};

  private Membership() {}

  /** Whether a container has an item. */
  public static boolean contains(Guest guest, Object container, Object item) {
    return contains(guest, container, item, null);
  }

  /** Whether a container has an item, for an operation at a place in the source. */
  @TruffleBoundary
  public static boolean contains(Guest guest, Object container, Object item, @Nullable Node at) {
    TruffleString text = Equality.asText(container);
    if (text != null) {
      return substring(guest, text, item, at);
    }
    return switch (container) {
      case SplArray array -> indexOf(guest, array, item, 0) >= 0;
      case SplDict dict -> dict.containsKey(guest, item);
      case SplSet set -> set.contains(guest, item);
      case SplTuple tuple -> tupleContains(guest, tuple, item);
      case SplRange range -> rangeContains(guest, range, item);
      default -> other(guest, container, item, at);
    };
  }

  private static boolean substring(
      Guest guest, TruffleString text, Object item, @Nullable Node at) {
    TruffleString part = Equality.asText(item);
    if (part == null) {
      throw SplErrors.typeMismatch("text", guest.typeName(item), at);
    }
    return SplText.indexOf(text, part, 0) >= 0;
  }

  private static boolean other(Guest guest, Object container, Object item, @Nullable Node at) {
    Object own = UserOperators.first(guest, CONTAINS, container, item);
    if (own != null) {
      return Truth.test(guest, own);
    }
    Object awaited = guest.await(container);
    if (awaited != container) {
      return contains(guest, awaited, item, at);
    }
    if (container == SplNil.INSTANCE
        || container == SplNone.INSTANCE
        || Numbers.isNumber(container)
        || UserOperators.isUserValue(container)) {
      throw SplErrors.unsupportedOperands(
          "in", guest.typeName(item), guest.typeName(container), at);
    }
    return Truth.test(guest, guest.callMethod(container, "contains", item));
  }

  /** Index of the first element that equals an item, or -1. */
  @TruffleBoundary
  public static int indexOf(Guest guest, SplArray array, Object item, int from) {
    if (array.isLongStorage() && item instanceof Long l) {
      long[] longs = array.longStorage();
      for (int i = from; i < array.size(); i++) {
        if (longs[i] == l) {
          return i;
        }
      }
      return -1;
    }
    for (int i = from; i < array.size(); i++) {
      if (Equality.equal(guest, array.get(i), item)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean tupleContains(Guest guest, SplTuple tuple, Object item) {
    for (int i = 0; i < tuple.size(); i++) {
      if (Equality.equal(guest, tuple.get(i), item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is a member of a range, or within its bounds if they are no ints. */
  @TruffleBoundary
  public static boolean rangeContains(Guest guest, SplRange range, Object item) {
    if (range.isInts() && item instanceof Long l) {
      return range.containsLong(l);
    }
    return within(guest, range, item);
  }

  private static boolean within(Guest guest, SplRange range, Object item) {
    Object low = range.step() > 0 ? range.from() : range.to();
    Object high = range.step() > 0 ? range.to() : range.from();
    boolean closedLow = range.step() > 0 || range.inclusive();
    boolean closedHigh = range.step() < 0 || range.inclusive();
    if (low != null) {
      Integer order = Ordering.tryCompare(guest, low, item);
      if (order == null || order > 0 || (order == 0 && !closedLow)) {
        return false;
      }
    }
    if (high != null) {
      Integer order = Ordering.tryCompare(guest, item, high);
      return order != null && (order < 0 || (order == 0 && closedHigh));
    }
    return !Numbers.isNumber(item) || !Numbers.isNan(item);
  }
}
