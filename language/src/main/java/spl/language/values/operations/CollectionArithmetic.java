// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.values.ArrayStorage;
import spl.language.values.CowValue;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplSet;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.syntax.Operators.Binary;

/** Operators on texts, arrays, tuples, dicts and sets. */
public final class CollectionArithmetic {
  private CollectionArithmetic() {}

  /** The result, or null when the operator is not for these operands. */
  static @Nullable Object apply(Guest guest, Binary op, Object l, Object r) {
    return switch (op) {
      case ADD -> add(guest, l, r);
      case MUL -> multiply(l, r);
      case SUB, BIT_AND, BIT_OR, BIT_XOR -> combine(guest, op, l, r);
      default -> null;
    };
  }

  private static @Nullable Object add(Guest guest, Object l, Object r) {
    return switch (l) {
      case SplArray a when r instanceof SplArray b -> concat(a, b);
      case SplDict a when r instanceof SplDict b -> merge(guest, a, b);
      case SplSet a when r instanceof SplSet b -> union(guest, a, b);
      case SplTuple a when r instanceof SplTuple b -> concat(a, b);
      default -> null;
    };
  }

  /** A new array with the elements of both, which are marked shared. */
  @TruffleBoundary
  public static SplArray concat(SplArray a, SplArray b) {
    SplArray result = SplArray.withCapacity(ArrayStorage.checkedSize((long) a.size() + b.size()));
    result.appendAll(a);
    result.appendAll(b);
    return result;
  }

  private static SplTuple concat(SplTuple a, SplTuple b) {
    Object[] both = java.util.Arrays.copyOf(a.toArray(), a.size() + b.size());
    System.arraycopy(b.toArray(), 0, both, a.size(), b.size());
    return new SplTuple(both);
  }

  private static @Nullable Object multiply(Object l, Object r) {
    if (Numbers.plain(l) instanceof Long count && !Numbers.isInt(r)) {
      return repeat(r, count);
    }
    return Numbers.plain(r) instanceof Long count ? repeat(l, count) : null;
  }

  private static @Nullable Object repeat(Object value, long count) {
    TruffleString text = Equality.asText(value);
    if (text != null) {
      return SplText.repeat(text, count);
    }
    return value instanceof SplArray array ? repeat(array, count) : null;
  }

  /** The elements of an array over and over. */
  public static SplArray repeat(SplArray array, long count) {
    if (count <= 0 || array.size() == 0) {
      return SplArray.empty();
    }
    boolean overflows = count > Long.MAX_VALUE / array.size();
    int size = ArrayStorage.checkedSize(overflows ? Long.MAX_VALUE : count * array.size());
    if (array.size() == 1) {
      return SplArray.filled(size, array.get(0));
    }
    SplArray result = SplArray.withCapacity(size);
    for (long i = 0; i < count; i++) {
      result.appendAll(array);
    }
    return result;
  }

  /** A new dict with the entries of both; the right one wins. */
  public static SplDict merge(Guest guest, SplDict a, SplDict b) {
    SplDict result = new SplDict();
    result.putAll(guest, a);
    result.putAll(guest, b);
    return result;
  }

  private static @Nullable Object combine(Guest guest, Binary op, Object l, Object r) {
    if (l instanceof Boolean a && r instanceof Boolean b) {
      return switch (op) {
        case BIT_AND -> a & b;
        case BIT_OR -> a | b;
        case BIT_XOR -> a ^ b;
        default -> null;
      };
    }
    if (l instanceof SplSet a && r instanceof SplSet b) {
      return switch (op) {
        case BIT_AND -> intersection(guest, a, b);
        case BIT_OR -> union(guest, a, b);
        case BIT_XOR -> union(guest, difference(guest, a, b), difference(guest, b, a));
        default -> difference(guest, a, b);
      };
    }
    return op == Binary.BIT_OR && l instanceof SplDict a && r instanceof SplDict b
        ? merge(guest, a, b)
        : null;
  }

  /** A new set with the elements of both. */
  public static SplSet union(Guest guest, SplSet a, SplSet b) {
    SplSet result = new SplSet();
    addAll(guest, result, a);
    addAll(guest, result, b);
    return result;
  }

  /** Adds all elements of a set to another one. */
  public static void addAll(Guest guest, SplSet target, SplSet source) {
    for (int e = source.next(0); e >= 0; e = source.next(e + 1)) {
      target.add(guest, CowValue.share(source.element(e)));
    }
  }

  /** A new set with the elements that both have. */
  public static SplSet intersection(Guest guest, SplSet a, SplSet b) {
    SplSet result = new SplSet();
    for (int e = a.next(0); e >= 0; e = a.next(e + 1)) {
      if (b.contains(guest, a.element(e))) {
        result.add(guest, a.element(e));
      }
    }
    return result;
  }

  /** A new set with the elements that only the first has. */
  public static SplSet difference(Guest guest, SplSet a, SplSet b) {
    SplSet result = new SplSet();
    for (int e = a.next(0); e >= 0; e = a.next(e + 1)) {
      if (!b.contains(guest, a.element(e))) {
        result.add(guest, a.element(e));
      }
    }
    return result;
  }
}
