// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** A set: elements compare by guest equality and keep the order of their insertion. */
public final class SplSet extends CowValue {
  private final KeyTable table;

  /** A set without elements. */
  public SplSet() {
    this(new KeyTable(false));
  }

  private SplSet(KeyTable table) {
    this.table = table;
  }

  /** Number of elements. */
  public int size() {
    return table.size();
  }

  /** Whether a value is an element. */
  @TruffleBoundary
  public boolean contains(Guest guest, Object value) {
    return table.find(guest, value) >= 0;
  }

  /** Adds an element, which is marked shared; answers whether it is new. */
  @TruffleBoundary
  public boolean add(Guest guest, Object value) {
    if (table.find(guest, value) >= 0) {
      return false;
    }
    table.add(guest, CowValue.share(value));
    return true;
  }

  /** Removes an element; answers whether it was there. */
  @TruffleBoundary
  public boolean remove(Guest guest, Object value) {
    int entry = table.find(guest, value);
    if (entry < 0) {
      return false;
    }
    table.remove(entry);
    return true;
  }

  /** Removes all elements. */
  @TruffleBoundary
  public void clear() {
    table.clear();
  }

  /** The first entry at or behind a position, or -1; positions start at 0. */
  public int next(int position) {
    return table.next(position);
  }

  /** The element of an entry. */
  public Object element(int entry) {
    return table.key(entry);
  }

  /** A new Java array of the elements. */
  @TruffleBoundary
  public Object[] toArray() {
    return table.keyArray();
  }

  @Override
  @TruffleBoundary
  public SplSet copyForWrite() {
    return asFrozenAsThis(new SplSet(table.copy()));
  }
}
