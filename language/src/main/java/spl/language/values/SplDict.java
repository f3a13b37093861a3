// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.jspecify.annotations.Nullable;

/**
 * A dict: keys compare by guest equality and keep the order of their insertion.
 *
 * <p>Entries are numbered: {@link #next} walks them, {@link #key} and {@link #value} read one. A
 * loop over a dict marks it shared first, so that a mutation inside makes a copy.
 */
public final class SplDict extends CowValue {
  private final KeyTable table;

  /** A dict without entries. */
  public SplDict() {
    this(new KeyTable(true));
  }

  private SplDict(KeyTable table) {
    this.table = table;
  }

  /** Number of entries. */
  public int size() {
    return table.size();
  }

  /** The value of a key, or null. */
  @TruffleBoundary
  public @Nullable Object get(Guest guest, Object key) {
    int entry = table.find(guest, key);
    return entry < 0 ? null : table.value(entry);
  }

  /** The value of an int key, or null. */
  @TruffleBoundary
  public @Nullable Object getLong(Guest guest, long key) {
    int entry = table.size() == 0 ? -1 : table.findLong(guest, key);
    return entry < 0 ? null : table.value(entry);
  }

  /** Whether there is a value for a key. */
  @TruffleBoundary
  public boolean containsKey(Guest guest, Object key) {
    return table.find(guest, key) >= 0;
  }

  /** Stores a value; the key is marked shared, the caller marks the value. */
  @TruffleBoundary
  public void put(Guest guest, Object key, Object value) {
    int entry = table.find(guest, key);
    if (entry < 0) {
      entry = table.add(guest, CowValue.share(key));
    }
    table.setValue(entry, value);
  }

  /** Stores a value under an int key, which is boxed only when new. */
  @TruffleBoundary
  public void putLong(Guest guest, long key, Object value) {
    int entry = table.size() == 0 ? -1 : table.findLong(guest, key);
    if (entry < 0) {
      entry = table.add(guest, key);
    }
    table.setValue(entry, value);
  }

  /** Takes a value out; null when there is none. */
  @TruffleBoundary
  public @Nullable Object remove(Guest guest, Object key) {
    int entry = table.find(guest, key);
    if (entry < 0) {
      return null;
    }
    Object removed = table.value(entry);
    table.remove(entry);
    return removed;
  }

  /** Removes all entries. */
  @TruffleBoundary
  public void clear() {
    table.clear();
  }

  /** The first entry at or behind a position, or -1; positions start at 0. */
  public int next(int position) {
    return table.next(position);
  }

  /** The key of an entry. */
  public Object key(int entry) {
    return table.key(entry);
  }

  /** The value of an entry. */
  public Object value(int entry) {
    return table.value(entry);
  }

  /** Stores all entries of another dict; their values are marked shared. */
  @TruffleBoundary
  public void putAll(Guest guest, SplDict other) {
    for (int e = other.next(0); e >= 0; e = other.next(e + 1)) {
      put(guest, other.key(e), CowValue.share(other.value(e)));
    }
  }

  /** A new array of the keys. */
  @TruffleBoundary
  public Object[] keyArray() {
    return table.keyArray();
  }

  @Override
  @TruffleBoundary
  public SplDict copyForWrite() {
    return asFrozenAsThis(new SplDict(table.copy()));
  }
}
