// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplObject;
import spl.language.values.SplSet;

/** Frozen copies: of a value and of all values in it; references keep what they refer to. */
final class Freezing {
  private Freezing() {}

  /** A frozen copy; values that cannot change are answered as they are. */
  static Object freeze(Guest guest, Object value) {
    return switch (value) {
      case SplArray array -> array(guest, array.copyForWrite());
      case SplDict dict -> dict(guest, dict);
      case SplSet set -> {
        SplSet copy = set.copyForWrite();
        copy.freeze();
        yield copy;
      }
      case SplObject object -> object(guest, object.copy());
      default -> value;
    };
  }

  private static Object nested(Guest guest, Object value) {
    return value instanceof SplObject o && !o.type().isValueType() ? value : freeze(guest, value);
  }

  private static SplArray array(Guest guest, SplArray copy) {
    if (copy.isObjectStorage()) {
      for (int i = 0; i < copy.size(); i++) {
        copy.set(i, nested(guest, copy.get(i)));
      }
    }
    copy.freeze();
    return copy;
  }

  private static SplDict dict(Guest guest, SplDict original) {
    SplDict copy = original.copyForWrite();
    for (int e = original.next(0); e >= 0; e = original.next(e + 1)) {
      copy.put(guest, original.key(e), nested(guest, original.value(e)));
    }
    copy.freeze();
    return copy;
  }

  private static SplObject object(Guest guest, SplObject copy) {
    for (int i = 0; i < copy.type().fields().size(); i++) {
      copy.set(i, nested(guest, copy.get(i)));
    }
    copy.freeze();
    return copy;
  }
}
