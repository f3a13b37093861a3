// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hash table of dicts and sets.
 *
 * <p>Note [Key table]. Entries lie in arrays in the order of their insertion; an index with linear
 * probing maps hashes to entries. A removed entry leaves a gap that the next rebuild closes, so an
 * entry number stays valid while nothing is added. Ints and texts are compared here; any other key
 * goes through {@link Equality}, which may call guest code.
 */
final class KeyTable {
  private static final int GAP = -1;
  private static final int MIN_ENTRIES = 8;
  private static final int[] NO_INDEX = {0};
  private static final int[] NO_HASHES = {};
  private static final @Nullable Object[] NO_KEYS = {};

  private final boolean hasValues;
  private int[] index = NO_INDEX;
  private int[] hashes = NO_HASHES;
  private @Nullable Object[] keys = NO_KEYS;
  private @Nullable Object[] values = NO_KEYS;
  private int used;
  private int live;

  /** No entry before this one is live, so that taking out the oldest one does not search. */
  private int first;

  KeyTable(boolean hasValues) {
    this.hasValues = hasValues;
  }

  /** A copy without gaps; nested values are marked shared. */
  KeyTable copy() {
    KeyTable copy = new KeyTable(hasValues);
    if (live > 0) {
      copy.allocate(live);
      copy.takeOver(this);
      for (int i = 0; i < copy.used; i++) {
        CowValue.share(copy.keys[i]);
        if (hasValues) {
          CowValue.share(copy.values[i]);
        }
      }
    }
    return copy;
  }

  int size() {
    return live;
  }

  /** The first entry at or behind a position, or -1. */
  int next(int position) {
    for (int i = Math.max(position, first); i < used; i++) {
      if (keys[i] != null) {
        return i;
      }
    }
    return -1;
  }

  /** The last entry, or -1. */
  int last() {
    for (int i = used - 1; i >= 0; i--) {
      if (keys[i] != null) {
        return i;
      }
    }
    return -1;
  }

  @SuppressWarnings("NullAway")
  Object key(int entry) {
    return keys[entry];
  }

  @SuppressWarnings("NullAway")
  Object value(int entry) {
    return values[entry];
  }

  void setValue(int entry, Object value) {
    values[entry] = value;
  }

  void clear() {
    index = NO_INDEX;
    hashes = NO_HASHES;
    keys = NO_KEYS;
    values = NO_KEYS;
    used = 0;
    live = 0;
    first = 0;
  }

  /** The entry of a key, or -1. */
  int find(Guest guest, Object key) {
    if (live == 0) {
      return -1;
    }
    if (key instanceof Long l) {
      return findLong(guest, l);
    }
    if (key instanceof TruffleString text) {
      return findText(guest, text);
    }
    return findAny(guest, key, Equality.keyHash(guest, key));
  }

  /** The entry of an int, or -1. */
  int findLong(Guest guest, long key) {
    int hash = Numbers.hash(key);
    int mask = index.length - 1;
    for (int slot = hash & mask; index[slot] != 0; slot = (slot + 1) & mask) {
      int entry = index[slot] - 1;
      if (entry >= 0 && hashes[entry] == hash) {
        Object k = key(entry);
        if (k instanceof Long l ? l == key : Equality.sameKey(guest, k, key)) {
          return entry;
        }
      }
    }
    return -1;
  }

  private int findText(Guest guest, TruffleString key) {
    int hash = SplText.hash(key);
    int mask = index.length - 1;
    for (int slot = hash & mask; index[slot] != 0; slot = (slot + 1) & mask) {
      int entry = index[slot] - 1;
      if (entry >= 0 && hashes[entry] == hash) {
        Object k = key(entry);
        if (k instanceof TruffleString t
            ? SplText.equal(t, key)
            : Equality.sameKey(guest, k, key)) {
          return entry;
        }
      }
    }
    return -1;
  }

  private int findAny(Guest guest, Object key, int hash) {
    int mask = index.length - 1;
    for (int slot = hash & mask; index[slot] != 0; slot = (slot + 1) & mask) {
      int entry = index[slot] - 1;
      if (entry >= 0 && hashes[entry] == hash && Equality.sameKey(guest, key(entry), key)) {
        return entry;
      }
    }
    return -1;
  }

  /** Adds a key that is not in the table and answers its entry. */
  int add(Guest guest, Object key) {
    int hash = Equality.keyHash(guest, key);
    if (used == keys.length) {
      rebuild(Math.max(MIN_ENTRIES, live * 2));
    }
    int entry = used++;
    keys[entry] = key;
    hashes[entry] = hash;
    live++;
    link(entry, hash);
    return entry;
  }

  private void link(int entry, int hash) {
    int mask = index.length - 1;
    int slot = hash & mask;
    while (index[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    index[slot] = entry + 1;
  }

  /** Removes an entry. */
  void remove(int entry) {
    int mask = index.length - 1;
    int slot = hashes[entry] & mask;
    while (index[slot] != entry + 1) {
      slot = (slot + 1) & mask;
    }
    index[slot] = GAP;
    keys[entry] = null;
    if (hasValues) {
      values[entry] = null;
    }
    live--;
    if (entry == first) {
      first = entry + 1;
    }
    if (live == 0) {
      clear();
    } else if (used > 4 * MIN_ENTRIES && live < used / 4) {
      rebuild(live * 2);
    }
  }

  private void rebuild(int entries) {
    KeyTable larger = new KeyTable(hasValues);
    larger.allocate(entries);
    larger.takeOver(this);
    index = larger.index;
    hashes = larger.hashes;
    keys = larger.keys;
    values = larger.values;
    used = larger.used;
    first = 0;
  }

  private void allocate(int entries) {
    int capacity = Math.max(MIN_ENTRIES, entries);
    keys = new Object[capacity];
    hashes = new int[capacity];
    if (hasValues) {
      values = new Object[capacity];
    }
    index = new int[Integer.highestOneBit(capacity) * 4];
  }

  private void takeOver(KeyTable other) {
    for (int i = 0; i < other.used; i++) {
      if (other.keys[i] != null) {
        keys[used] = other.keys[i];
        hashes[used] = other.hashes[i];
        if (hasValues) {
          values[used] = other.values[i];
        }
        link(used, hashes[used]);
        used++;
      }
    }
    live = used;
  }

  /** The live keys in order. */
  Object[] keyArray() {
    Object[] result = new Object[live];
    int count = 0;
    for (Object k : Arrays.asList(keys).subList(0, used)) {
      if (k != null) {
        result[count++] = k;
      }
    }
    return result;
  }
}
