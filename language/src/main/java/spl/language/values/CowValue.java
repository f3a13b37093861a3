// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/** A guest value with value semantics, copied only when a shared one is about to be mutated. */
public interface CowValue {
  /** Whether another place may hold this very object. */
  boolean isShared();

  /** Records that another place holds this object from now on. */
  void markShared();

  /**
   * Holds the value for a moment, such as while further arguments of the same call are evaluated:
   * until {@link #unpin} it counts as shared, and is as before afterwards.
   */
  void pin();

  /** Ends one {@link #pin}. */
  void unpin();

  /** A shallow, unshared copy whose nested {@link CowValue}s are marked shared. */
  CowValue copyForWrite();

  /** Marks a value as shared if it has value semantics; used where a value is bound or stored. */
  static Object share(Object value) {
    if (value instanceof CowValue cow) {
      cow.markShared();
    }
    return value;
  }

  /** Marks every nested value as shared, after a shallow copy of their container. */
  static void shareAll(Object[] values, int count) {
    for (int i = 0; i < count; i++) {
      share(values[i]);
    }
  }

  /** The same for the storage of an array, which holds values only if it is an object array. */
  static void shareStorage(Object storage, int count) {
    if (storage instanceof Object[] objects) {
      shareAll(objects, count);
    }
  }
}
