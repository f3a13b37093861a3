// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One comparison for equality; remembers the pairs under way, so that cycles end. */
final class Comparison {
  /** See Note [Three equalities]. */
  enum Mode {
    LENIENT,
    STRICT,
    KEY
  }

  /** Pairs are remembered from this depth on; shallower values do not pay for it. */
  private static final int SHALLOW = 16;

  private record Pair(Object left, Object right) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair p && p.left == left && p.right == right;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(left) * 31 + System.identityHashCode(right);
    }
  }

  private final Guest guest;
  private final Mode mode;
  private final Set<Pair> open = new HashSet<>(0);
  private int depth;

  Comparison(Guest guest, Mode mode) {
    this.guest = guest;
    this.mode = mode;
  }

  boolean equal(Object a, Object b) {
    if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
      return Numbers.equal(a, b);
    }
    TruffleString text = Equality.asText(a);
    if (text != null) {
      TruffleString other = Equality.asText(b);
      return other != null ? SplText.equal(text, other) : isWrapper(b) && unwrapped(b, a);
    }
    if (Equality.isNothing(a) || Equality.isNothing(b)) {
      return Equality.isNothing(a) && Equality.isNothing(b);
    }
    depth++;
    try {
      return compound(a, b);
    } finally {
      depth--;
    }
  }

  private boolean compound(Object a, Object b) {
    if (a instanceof SplObject || a instanceof SplEnumValue) {
      Boolean own = userDefined(a, b);
      if (own != null) {
        return own;
      }
    } else if (b instanceof SplObject && !isWrapper(a)) {
      Boolean own = userDefined(b, a);
      return own != null && own;
    }
    if (a == b) {
      return true;
    }
    return switch (a) {
      case Boolean x -> x.equals(b);
      case SplSome x -> b instanceof SplSome y ? equal(x.value(), y.value()) : wrapped(a, b);
      case SplOk x -> b instanceof SplOk y ? equal(x.value(), y.value()) : wrapped(a, b);
      case SplErr x -> b instanceof SplErr y && equal(x.value(), y.value());
      default -> isWrapper(b) ? wrapped(b, a) : sameKind(a, b);
    };
  }

  private static boolean isWrapper(Object value) {
    return value instanceof SplSome || value instanceof SplOk;
  }

  /** Compares the payload of a Some or Ok with a value that is no option or result. */
  private boolean wrapped(Object wrapper, Object plain) {
    if (isWrapper(plain) || plain instanceof SplErr) {
      return false;
    }
    return unwrapped(wrapper, plain);
  }

  private boolean unwrapped(Object wrapper, Object plain) {
    if (mode != Mode.LENIENT) {
      return false;
    }
    return equal(wrapper instanceof SplSome some ? some.value() : ((SplOk) wrapper).value(), plain);
  }

  private boolean sameKind(Object a, Object b) {
    return switch (a) {
      case SplArray x -> b instanceof SplArray y && arrays(x, y);
      case SplTuple x -> b instanceof SplTuple y && tuples(x, y);
      case SplDict x -> b instanceof SplDict y && dicts(x, y);
      case SplSet x -> b instanceof SplSet y && sets(x, y);
      case SplRange x -> b instanceof SplRange y && ranges(x, y);
      case SplQuantity x -> quantities(x, b);
      case Long x -> b instanceof SplQuantity y && quantities(y, x);
      case Double x -> b instanceof SplQuantity y && quantities(y, x);
      case SplUnsigned x -> b instanceof SplQuantity y && quantities(y, x);
      case SplFloat32 x -> b instanceof SplQuantity y && quantities(y, x);
      case SplEnumValue x -> b instanceof SplEnumValue y && enums(x, y);
      case SplObject x -> b instanceof SplObject y && objects(x, y);
      case SplBoundMethod x ->
          b instanceof SplBoundMethod y && x.receiver() == y.receiver() && x.method() == y.method();
      default -> a.equals(b);
    };
  }

  private boolean arrays(SplArray a, SplArray b) {
    if (a.size() != b.size()) {
      return false;
    }
    if (a.isLongStorage() && b.isLongStorage()) {
      return java.util.Arrays.equals(a.longStorage(), 0, a.size(), b.longStorage(), 0, b.size());
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean tuples(SplTuple a, SplTuple b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean dicts(SplDict a, SplDict b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int e = a.next(0); e >= 0; e = a.next(e + 1)) {
      Object other = b.get(guest, a.key(e));
      if (other == null || !equal(a.value(e), other)) {
        return false;
      }
    }
    return true;
  }

  private boolean sets(SplSet a, SplSet b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int e = a.next(0); e >= 0; e = a.next(e + 1)) {
      if (!b.contains(guest, a.element(e))) {
        return false;
      }
    }
    return true;
  }

  private boolean ranges(SplRange a, SplRange b) {
    return a.inclusive() == b.inclusive()
        && a.step() == b.step()
        && bounds(a.from(), b.from())
        && bounds(a.to(), b.to());
  }

  private boolean bounds(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? a == b : equal(a, b);
  }

  private static boolean quantities(SplQuantity a, Object b) {
    if (b instanceof SplQuantity other) {
      return a.unit().family().isSame(other.unit().family())
          && Numbers.equal(a.base(), other.base());
    }
    return Numbers.isNumber(b) && Numbers.equal(a.base(), b);
  }

  private boolean enums(SplEnumValue a, SplEnumValue b) {
    if (a.variant() != b.variant() || a.arity() != b.arity()) {
      return false;
    }
    for (int i = 0; i < a.arity(); i++) {
      if (!equal(a.payload(i), b.payload(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean objects(SplObject a, SplObject b) {
    if (a.type() != b.type() || (mode == Mode.KEY && isReferenceKey(a))) {
      return false;
    }
    Pair pair = new Pair(a, b);
    boolean guarded = depth > SHALLOW;
    if (guarded && !open.add(pair)) {
      return true;
    }
    try {
      return fields(a, b);
    } finally {
      if (guarded) {
        open.remove(pair);
      }
    }
  }

  private static boolean isReferenceKey(SplObject object) {
    return !object.type().isValueType()
        && object.type().findMethod("hash") == null
        && object.type().findMethod("__hash__") == null;
  }

  private boolean fields(SplObject a, SplObject b) {
    for (int i = 0; i < a.type().fields().size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    if (!a.extras().keySet().equals(b.extras().keySet())) {
      return false;
    }
    for (var extra : a.extras().entrySet()) {
      if (!equal(extra.getValue(), java.util.Objects.requireNonNull(b.getExtra(extra.getKey())))) {
        return false;
      }
    }
    return true;
  }

  /** The answer of the receiver's own {@code __eq__} or {@code eq}, or null. */
  private @Nullable Boolean userDefined(Object receiver, Object other) {
    if (mode == Mode.KEY && receiver instanceof SplObject object && isReferenceKey(object)) {
      return receiver == other;
    }
    Object answer = guest.callUserMethod(receiver, "__eq__", other);
    if (answer == null) {
      answer = guest.callUserMethod(receiver, "eq", other);
    }
    return answer == null ? null : Boolean.TRUE.equals(answer);
  }
}
