// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A guest value with value semantics, copied only when a shared one is about to be mutated.
 *
 * <p>Confined to the thread of its context, as every guest value is.
 */
public abstract sealed class CowValue permits SplArray, SplDict, SplSet, SplObject {
  private boolean shared;
  private int pins;
  private boolean frozen;

  CowValue() {}

  /** Whether another place may hold this very object. */
  public final boolean isShared() {
    return shared || pins > 0;
  }

  /** Records that another place holds this object from now on. */
  public void markShared() {
    shared = true;
  }

  /**
   * Holds the value for a moment, such as while further arguments of the same call are evaluated:
   * until {@link #unpin} it counts as shared, and is as before afterwards.
   */
  public final void pin() {
    pins++;
  }

  /** Ends one {@link #pin}. */
  public final void unpin() {
    pins--;
  }

  /** A shallow, unshared copy whose nested {@link CowValue}s are marked shared. */
  public abstract CowValue copyForWrite();

  /** Whether mutation is an error. */
  public boolean isFrozen() {
    return frozen;
  }

  /** Forbids mutation from now on. */
  public final void freeze() {
    frozen = true;
  }

  /** Gives a copy made for writing what it must keep of its original. */
  final <T extends CowValue> T asFrozenAsThis(T copy) {
    ((CowValue) copy).frozen = frozen;
    return copy;
  }

  /** Marks a value as shared if it has value semantics; used where a value is bound or stored. */
  public static Object share(Object value) {
    if (value instanceof CowValue cow) {
      cow.markShared();
    }
    return value;
  }

  /** Marks every nested value as shared, after a shallow copy of their container. */
  public static void shareAll(Object[] values, int count) {
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
