// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplQuantity;
import spl.language.values.SplTuple;
import spl.syntax.Operators.Binary;

/** Order of values, language contract sections 3.2 and 19.4. */
public final class Ordering {
  private static final String[] COMPARE = {"__cmp__", "cmp"};
  private static final String[] LESS = {"__lt__", "lt"};

  private Ordering() {}

  /** Orders two values; NaN comes last. A guest error when they have no order. */
  public static int compare(Guest guest, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    }
    return compare(guest, a, b, null);
  }

  /** Orders two values for an operation at a place in the source. */
  @TruffleBoundary
  public static int compare(Guest guest, Object a, Object b, @Nullable Node at) {
    Integer order = tryCompare(guest, a, b);
    if (order == null) {
      throw SplErrors.unsupportedOperands("<", guest.typeName(a), guest.typeName(b), at);
    }
    return order;
  }

  /** The answer of one of {@code < <= > >=}. */
  @TruffleBoundary
  static Object relate(Guest guest, Infix infix) {
    Binary op = infix.op();
    Object a = infix.left();
    Object b = infix.right();
    if (Numbers.isNumber(a) && Numbers.isNumber(b) && (Numbers.isNan(a) || Numbers.isNan(b))) {
      return false;
    }
    if (UserOperators.isUserValue(a)) {
      Object own = UserOperators.left(guest, op, a, b);
      if (own != null) {
        return own;
      }
    }
    Integer order = tryCompare(guest, a, b);
    if (order == null && UserOperators.isUserValue(b)) {
      Object own = UserOperators.left(guest, mirrored(op), b, a);
      if (own != null) {
        return own;
      }
    }
    if (order == null) {
      throw infix.unsupported(guest);
    }
    return holds(op, order);
  }

  private static Binary mirrored(Binary op) {
    return switch (op) {
      case LT -> Binary.GT;
      case LE -> Binary.GE;
      case GT -> Binary.LT;
      default -> Binary.LE;
    };
  }

  private static boolean holds(Binary op, int order) {
    return switch (op) {
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      default -> order >= 0;
    };
  }

  /** The order of two values, or null when they have none. */
  static @Nullable Integer tryCompare(Guest guest, Object a, Object b) {
    if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
      return Numbers.compare(a, b);
    }
    TruffleString text = Equality.asText(a);
    TruffleString other = Equality.asText(b);
    if (text != null && other != null) {
      return text.compareIntsUTF32Uncached(other);
    }
    return switch (a) {
      case SplTuple x when b instanceof SplTuple y ->
          lexicographic(guest, Elements.of(x), Elements.of(y));
      case SplArray x when b instanceof SplArray y ->
          lexicographic(guest, Elements.of(x), Elements.of(y));
      case Boolean x when b instanceof Boolean y -> Boolean.compare(x, y);
      case SplQuantity x -> quantities(x, b);
      default -> b instanceof SplQuantity y ? reversed(quantities(y, a)) : userOrder(guest, a, b);
    };
  }

  private static @Nullable Integer reversed(@Nullable Integer order) {
    return order == null ? null : -order;
  }

  private static @Nullable Integer quantities(SplQuantity a, Object b) {
    if (b instanceof SplQuantity other) {
      if (!a.unit().family().isSame(other.unit().family())) {
        throw SplErrors.unitMismatch(a.unit().family().name(), other.unit().family().name(), null);
      }
      return Numbers.compare(a.base(), other.base());
    }
    return Numbers.isNumber(b) ? Numbers.compare(a.base(), b) : null;
  }

  /** The elements of a sequence. */
  private record Elements(int size, IntFunction<Object> get) {
    static Elements of(SplTuple tuple) {
      return new Elements(tuple.size(), tuple::get);
    }

    static Elements of(SplArray array) {
      return new Elements(array.size(), array::get);
    }
  }

  private static @Nullable Integer lexicographic(Guest guest, Elements a, Elements b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      Object x = a.get().apply(i);
      Object y = b.get().apply(i);
      Integer order = tryCompare(guest, x, y);
      if (order == null && Equality.equal(guest, x, y)) {
        continue;
      }
      if (order == null || order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static @Nullable Integer userOrder(Guest guest, Object a, Object b) {
    Integer order = userCompare(guest, a, b);
    if (order != null) {
      return order;
    }
    order = UserOperators.isUserValue(b) ? reversed(userCompare(guest, b, a)) : null;
    if (order != null) {
      return order;
    }
    Object less = UserOperators.first(guest, LESS, a, b);
    if (less == null) {
      return null;
    }
    if (Truth.test(guest, less)) {
      return -1;
    }
    return Equality.equal(guest, a, b) ? 0 : 1;
  }

  private static @Nullable Integer userCompare(Guest guest, Object a, Object b) {
    Object order = UserOperators.first(guest, COMPARE, a, b);
    return switch (order) {
      case null -> null;
      case SplEnumValue e -> fromName(e.variant().name());
      default -> Numbers.isNumber(order) ? Numbers.compare(order, 0L) : null;
    };
  }

  private static @Nullable Integer fromName(String name) {
    return switch (name) {
      case "Less" -> -1;
      case "Equal" -> 0;
      case "Greater" -> 1;
      default -> null;
    };
  }
}
