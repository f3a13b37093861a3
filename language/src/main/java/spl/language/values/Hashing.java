// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Objects;

/** Computes one hash; stops at a depth, so that cycles end and equal values still hash alike. */
final class Hashing {
  private static final int MAX_DEPTH = 8;

  private final Guest guest;
  private final boolean classesByIdentity;
  private int depth;

  Hashing(Guest guest, boolean classesByIdentity) {
    this.guest = guest;
    this.classesByIdentity = classesByIdentity;
  }

  int hash(Object value) {
    if (Numbers.isNumber(value)) {
      return Numbers.hash(value);
    }
    TruffleString text = Equality.asText(value);
    if (text != null) {
      return SplText.hash(text);
    }
    if (Equality.isNothing(value)) {
      return 0;
    }
    if (depth >= MAX_DEPTH) {
      return 1;
    }
    depth++;
    try {
      return compound(value);
    } finally {
      depth--;
    }
  }

  private int compound(Object value) {
    return switch (value) {
      case Boolean b -> b.hashCode();
      case SplSome some -> hash(some.value());
      case SplOk ok -> hash(ok.value());
      case SplErr err -> 31 * hash(err.value()) + 7;
      case SplQuantity quantity -> Numbers.hash(quantity.base());
      case SplArray array -> sequence(array.toArray(), 1);
      case SplTuple tuple -> sequence(tuple.toArray(), 2);
      case SplDict dict -> dict(dict);
      case SplSet set -> unordered(set.toArray());
      case SplRange range -> Objects.hash(bound(range.from()), bound(range.to()), range.step());
      case SplEnumValue e -> enumValue(e);
      case SplObject object -> object(object);
      case SplBoundMethod bound -> System.identityHashCode(bound.receiver());
      default -> value.hashCode();
    };
  }

  private int bound(@org.jspecify.annotations.Nullable Object bound) {
    return bound == null ? 3 : hash(bound);
  }

  private int sequence(Object[] values, int seed) {
    int result = seed;
    for (Object value : values) {
      result = 31 * result + hash(value);
    }
    return result;
  }

  private int unordered(Object[] values) {
    int result = values.length;
    for (Object value : values) {
      result += hash(value);
    }
    return result;
  }

  private int dict(SplDict dict) {
    int result = dict.size();
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      result += 31 * hash(dict.key(e)) + hash(dict.value(e));
    }
    return result;
  }

  private int enumValue(SplEnumValue value) {
    Object own = userHash(value);
    if (own != null) {
      return hash(own);
    }
    int result = value.variant().hashCode();
    for (int i = 0; i < value.arity(); i++) {
      result = 31 * result + hash(value.payload(i));
    }
    return result;
  }

  private int object(SplObject object) {
    Object own = userHash(object);
    if (own != null) {
      return hash(own);
    }
    if (classesByIdentity && !object.type().isValueType()) {
      return System.identityHashCode(object);
    }
    int result = System.identityHashCode(object.type());
    for (int i = 0; i < object.type().fields().size(); i++) {
      result = 31 * result + hash(object.get(i));
    }
    return result;
  }

  private @org.jspecify.annotations.Nullable Object userHash(Object receiver) {
    Object own = guest.callUserMethod(receiver, "hash");
    return own != null ? own : guest.callUserMethod(receiver, "__hash__");
  }
}
