// SPDX-License-Identifier: Apache-2.0
package spl.language.worker;

import java.util.IdentityHashMap;
import java.util.Map;
import spl.language.SplContext;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplObject;
import spl.language.values.SplSet;
import spl.language.values.SplTuple;

/** Copies dicts and sets; a key is hashed only when everything inside of it is complete. */
final class KeyedCopies {
  private final ProgramCopy values;
  private final SplContext target;
  private final Map<Object, Runnable> unfilled = new IdentityHashMap<>();

  KeyedCopies(ProgramCopy values, SplContext target) {
    this.values = values;
    this.target = target;
  }

  SplDict dict(SplDict dict) {
    return values.twin(dict, new SplDict(), twin -> collect(dict, twin));
  }

  SplSet set(SplSet set) {
    return values.twin(set, new SplSet(), twin -> collect(set, twin));
  }

  private void collect(SplDict dict, SplDict twin) {
    Object[] keys = new Object[dict.size()];
    Object[] contents = new Object[keys.length];
    int at = 0;
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      keys[at] = values.copy(dict.key(e));
      contents[at++] = values.copy(dict.value(e));
    }
    unfilled.put(
        twin,
        () -> {
          for (int i = 0; i < keys.length; i++) {
            settle(keys[i]);
            twin.put(target, keys[i], contents[i]);
          }
          finish(dict, twin, dict.isFrozen());
        });
  }

  private void collect(SplSet set, SplSet twin) {
    Object[] elements = set.toArray();
    for (int i = 0; i < elements.length; i++) {
      elements[i] = values.copy(elements[i]);
    }
    unfilled.put(
        twin,
        () -> {
          for (Object element : elements) {
            settle(element);
            twin.add(target, element);
          }
          finish(set, twin, set.isFrozen());
        });
  }

  private static void finish(CowValue original, CowValue twin, boolean frozen) {
    ProgramCopy.keepShared(original, twin);
    if (frozen && twin instanceof SplDict dict) {
      dict.freeze();
    } else if (frozen && twin instanceof SplSet set) {
      set.freeze();
    }
  }

  /** Fills all of them. */
  void fill() {
    while (!unfilled.isEmpty()) {
      settle(unfilled.keySet().iterator().next());
    }
  }

  /** Fills what lies inside of a key first; keys are small. */
  private void settle(Object key) {
    Runnable filling = unfilled.remove(key);
    if (filling != null) {
      filling.run();
    }
    switch (key) {
      case SplArray a when a.isObjectStorage() -> settleAll(a.toArray());
      case SplTuple t -> settleAll(t.toArray());
      case SplEnumValue e -> {
        for (int i = 0; i < e.arity(); i++) {
          settle(e.payload(i));
        }
      }
      case SplObject o when o.type().isValueType() -> {
        for (int i = 0; i < o.type().fields().size(); i++) {
          settle(o.get(i));
        }
      }
      default -> {}
    }
  }

  private void settleAll(Object[] parts) {
    for (Object part : parts) {
      settle(part);
    }
  }
}
