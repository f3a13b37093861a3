// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.List;
import java.util.Map;

/** Guest values from Java literals, for tables of cases. */
public final class GuestValues {
  private static final TestGuest GUEST = new TestGuest();

  private GuestValues() {}

  /** Strings become texts, ints longs, lists arrays, maps dicts; anything else stays. */
  public static Object of(Object java) {
    return switch (java) {
      case String s -> SplText.of(s);
      case Integer i -> (long) i;
      case List<?> list -> array(list.toArray());
      case Map<?, ?> map -> dict(map);
      default -> java;
    };
  }

  /** An array. */
  public static SplArray array(Object... elements) {
    return SplArray.of(all(elements));
  }

  /** A tuple. */
  public static SplTuple tuple(Object... elements) {
    return SplTuple.of(all(elements));
  }

  /** A set. */
  public static SplSet set(Object... elements) {
    SplSet set = new SplSet();
    for (Object e : all(elements)) {
      set.add(GUEST, e);
    }
    return set;
  }

  /** A dict from keys and values in turn. */
  public static SplDict entries(Object... keysAndValues) {
    SplDict dict = new SplDict();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      dict.put(GUEST, of(keysAndValues[i]), of(keysAndValues[i + 1]));
    }
    return dict;
  }

  private static SplDict dict(Map<?, ?> map) {
    SplDict dict = new SplDict();
    map.forEach((k, v) -> dict.put(GUEST, of(k), of(v)));
    return dict;
  }

  /** Every element converted. */
  public static Object[] all(Object... elements) {
    Object[] values = new Object[elements.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = of(elements[i]);
    }
    return values;
  }

  /** A text. */
  public static TruffleString text(String text) {
    return SplText.of(text);
  }

  /** An instance of a fresh class or struct with fields {@code a}, {@code b}, ... */
  public static SplObject object(SplType type, Object... fields) {
    for (int i = type.fields().size(); i < fields.length; i++) {
      type.addField(new SplField(String.valueOf((char) ('a' + i)), false, 0, null));
    }
    SplObject object = new SplObject(type);
    for (int i = 0; i < fields.length; i++) {
      object.set(i, of(fields[i]));
    }
    return object;
  }
}
