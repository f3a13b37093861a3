// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;

/**
 * Equality and hashing, language contract section 19.4.
 *
 * <p>Note [Three equalities]. {@code ==} sees through {@code Some} and {@code Ok} and compares
 * class instances by their fields. Patterns do not see through. Keys of dicts and elements of sets
 * do not either, and class instances are keys by identity unless they define {@code hash}. All
 * three agree with one hash, save that of a class instance.
 */
public final class Equality {
  private Equality() {}

  /** Whether {@code a == b}. */
  public static boolean equal(Guest guest, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    return compare(guest, a, b, Comparison.Mode.LENIENT);
  }

  /** Whether a pattern literal matches: {@code ==} that does not see through Some and Ok. */
  public static boolean matches(Guest guest, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    return compare(guest, a, b, Comparison.Mode.STRICT);
  }

  /** Whether two keys of a dict are the same. */
  public static boolean sameKey(Guest guest, Object a, Object b) {
    return compare(guest, a, b, Comparison.Mode.KEY);
  }

  /** Whether {@code a is b} for values: identity for class instances, else {@code ==}. */
  @TruffleBoundary
  public static boolean identical(Guest guest, Object a, Object b) {
    if (a instanceof SplObject x && !x.type().isValueType()) {
      return a == b;
    }
    return equal(guest, a, b);
  }

  @TruffleBoundary
  private static boolean compare(Guest guest, Object a, Object b, Comparison.Mode mode) {
    return new Comparison(guest, mode).equal(a, b);
  }

  /** The hash of a value, consistent with {@code ==}. */
  @TruffleBoundary
  public static int hash(Guest guest, Object value) {
    return new Hashing(guest, false).hash(value);
  }

  /** The hash of a key: class instances without {@code hash} hash by identity. */
  @TruffleBoundary
  public static int keyHash(Guest guest, Object key) {
    if (key instanceof Long l) {
      return Numbers.hash(l.longValue());
    }
    if (key instanceof TruffleString text) {
      return SplText.hash(text);
    }
    return new Hashing(guest, true).hash(key);
  }

  /** The characters of a text, symbol or suffixed text; null for any other value. */
  public static @Nullable TruffleString asText(Object value) {
    return switch (value) {
      case TruffleString text -> text;
      case SplSymbol symbol -> symbol.text();
      case SplTagged tagged -> tagged.text();
      default -> null;
    };
  }

  /** Whether a value is nil, None or unit, which are equal. */
  public static boolean isNothing(Object value) {
    return value == SplNil.INSTANCE || value == SplNone.INSTANCE || value == SplUnit.INSTANCE;
  }
}
