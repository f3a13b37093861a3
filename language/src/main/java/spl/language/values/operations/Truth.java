// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplErr;
import spl.language.values.SplFloat32;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplQuantity;
import spl.language.values.SplRange;
import spl.language.values.SplSet;
import spl.language.values.SplTagged;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;
import spl.language.values.SplUnsigned;

/** Truthiness and presence, language contract section 3.2. */
public final class Truth {
  private Truth() {}

  /** Whether a value counts as true. */
  public static boolean test(Guest guest, Object value) {
    if (value instanceof Boolean b) {
      return b;
    }
    return testAny(guest, value);
  }

  @TruffleBoundary
  private static boolean testAny(Guest guest, Object value) {
    if (value instanceof SplObject object) {
      Object own = UserOperators.callNoArgs(guest, object, "__bool__");
      return own == null || Boolean.TRUE.equals(own);
    }
    Object awaited = guest.await(value);
    return awaited == value ? !isFalsy(value) : test(guest, awaited);
  }

  private static boolean isFalsy(Object value) {
    return switch (value) {
      case Long l -> l == 0;
      case Double d -> d == 0;
      case SplFloat32 f -> f.value() == 0;
      case SplUnsigned u -> u.bits() == 0;
      case SplQuantity q -> Numbers.equal(q.base(), 0L);
      case SplErr err -> true;
      case SplRange range -> range.isInts() && range.count() == 0;
      default -> isAbsent(value);
    };
  }

  /** Whether {@code e.?} answers nil: nil, None, and empty texts and containers. */
  @TruffleBoundary
  public static boolean isAbsent(Object value) {
    return switch (value) {
      case SplNil nil -> true;
      case SplNone none -> true;
      case SplUnit unit -> true;
      case TruffleString text -> text.isEmpty();
      case SplTagged tagged -> tagged.text().isEmpty();
      case SplArray array -> array.size() == 0;
      case SplTuple tuple -> tuple.size() == 0;
      case SplDict dict -> dict.size() == 0;
      case SplSet set -> set.size() == 0;
      default -> false;
    };
  }
}
