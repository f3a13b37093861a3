// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;

/**
 * An array; the Java class of its storage is its strategy.
 *
 * <p>Note [Array storage]. An array starts without storage and takes the storage of its first
 * element: {@code long[]}, {@code double[]}, {@code boolean[]} or {@code Object[]}. An element that
 * does not fit generalises the storage, never to go back. {@code byte[]} holds ints from 0 to 255,
 * the content of files and buffers; it only comes from {@link #ofBytes}. Callers normalise and
 * check indexes, and mark what they store as shared.
 */
public final class SplArray extends CowValue {
  private static final Object EMPTY = new Object();

  private Object storage;
  private int size;
  private int capacityHint;
  private boolean fixed;
  private boolean lent;

  private SplArray(Object storage, int size) {
    this.storage = storage;
    this.size = size;
  }

  /** A new array without elements. */
  public static SplArray empty() {
    return new SplArray(EMPTY, 0);
  }

  /** A new array without elements that expects this many. */
  public static SplArray withCapacity(int capacity) {
    SplArray array = new SplArray(EMPTY, 0);
    array.capacityHint = capacity;
    return array;
  }

  /** Takes over the first values of an array and chooses the most compact storage for them. */
  public static SplArray of(Object[] values, int count) {
    return new SplArray(ArrayStorage.compact(values, count, EMPTY), count);
  }

  /** An array of values that the caller has not marked as shared; takes over the values. */
  public static SplArray of(Object... values) {
    return of(values, values.length);
  }

  /** Takes over ints. */
  public static SplArray ofLongs(long[] values, int count) {
    return new SplArray(values, count);
  }

  /** Takes over floats. */
  public static SplArray ofDoubles(double[] values, int count) {
    return new SplArray(values, count);
  }

  /** Takes over bytes, which are ints from 0 to 255 to the guest. */
  public static SplArray ofBytes(byte[] values) {
    return new SplArray(values, values.length);
  }

  /** An array of one value over and over; the value is marked shared. */
  @TruffleBoundary
  public static SplArray filled(int count, Object value) {
    return new SplArray(ArrayStorage.filled(count, CowValue.share(value)), count);
  }

  /** Number of elements. */
  public int size() {
    return size;
  }

  /** Whether the elements are ints in a {@code long[]}. */
  public boolean isLongStorage() {
    return storage instanceof long[];
  }

  /** Whether the elements are floats in a {@code double[]}. */
  public boolean isDoubleStorage() {
    return storage instanceof double[];
  }

  /** Whether the elements are bools in a {@code boolean[]}. */
  public boolean isBooleanStorage() {
    return storage instanceof boolean[];
  }

  /** Whether the elements are ints from 0 to 255 in a {@code byte[]}. */
  public boolean isByteStorage() {
    return storage instanceof byte[];
  }

  /** Whether the elements are any values in an {@code Object[]}. */
  public boolean isObjectStorage() {
    return storage instanceof Object[];
  }

  /** Whether no element was ever stored. */
  public boolean isEmptyStorage() {
    return storage == EMPTY;
  }

  /** The ints; longer than {@link #size} mostly. */
  public long[] longStorage() {
    return (long[]) storage;
  }

  /** The floats; longer than {@link #size} mostly. */
  public double[] doubleStorage() {
    return (double[]) storage;
  }

  /** The bools; longer than {@link #size} mostly. */
  public boolean[] booleanStorage() {
    return (boolean[]) storage;
  }

  /** The bytes; longer than {@link #size} mostly. */
  public byte[] byteStorage() {
    return (byte[]) storage;
  }

  /** The values; longer than {@link #size} mostly. */
  public Object[] objectStorage() {
    return (Object[]) storage;
  }

  /** An element, boxed if primitive. */
  public Object get(int index) {
    Object s = storage;
    if (s instanceof long[] longs) {
      return longs[index];
    }
    if (s instanceof Object[] objects) {
      return objects[index];
    }
    if (s instanceof double[] doubles) {
      return doubles[index];
    }
    if (s instanceof byte[] bytes) {
      return (long) (bytes[index] & 0xFF);
    }
    return ((boolean[]) s)[index];
  }

  /** An int of a long storage. */
  public long getLong(int index) {
    return ((long[]) storage)[index];
  }

  /** A float of a double storage. */
  public double getDouble(int index) {
    return ((double[]) storage)[index];
  }

  /** A bool of a boolean storage. */
  public boolean getBoolean(int index) {
    return ((boolean[]) storage)[index];
  }

  /** An int of a byte storage. */
  public long getByte(int index) {
    return ((byte[]) storage)[index] & 0xFF;
  }

  /** Replaces an int of a long storage. */
  public void setLong(int index, long value) {
    ((long[]) storage)[index] = value;
  }

  /** Replaces a float of a double storage. */
  public void setDouble(int index, double value) {
    ((double[]) storage)[index] = value;
  }

  /** Replaces an element, generalising the storage when needed. */
  public void set(int index, Object value) {
    Object s = storage;
    if (s instanceof Object[] objects) {
      objects[index] = value;
    } else if (s instanceof long[] longs && value instanceof Long l) {
      longs[index] = l;
    } else if (s instanceof double[] doubles && value instanceof Double d) {
      doubles[index] = d;
    } else {
      setSlow(index, value);
    }
  }

  @TruffleBoundary
  private void setSlow(int index, Object value) {
    storage = ArrayStorage.admit(storage, size, value);
    ArrayStorage.put(storage, index, value);
  }

  /** Adds an element at the end. */
  public void append(Object value) {
    Object s = storage;
    if (s instanceof Object[] objects && size < objects.length) {
      objects[size++] = value;
    } else if (s instanceof long[] longs && value instanceof Long l && size < longs.length) {
      longs[size++] = l;
    } else {
      appendSlow(value);
    }
  }

  /** Adds an int at the end. */
  public void appendLong(long value) {
    if (storage instanceof long[] longs && size < longs.length) {
      longs[size++] = value;
    } else {
      appendSlow(value);
    }
  }

  /** Adds a float at the end. */
  public void appendDouble(double value) {
    if (storage instanceof double[] doubles && size < doubles.length) {
      doubles[size++] = value;
    } else {
      appendSlow(value);
    }
  }

  @TruffleBoundary
  private void appendSlow(Object value) {
    makeRoom(1, value);
    ArrayStorage.put(storage, size, value);
    size++;
  }

  /** Storage that takes one more kind of element and has room for some more elements. */
  private void makeRoom(int more, Object sample) {
    storage =
        storage == EMPTY
            ? ArrayStorage.create(sample, Math.max(Math.max(capacityHint, more), 8))
            : ArrayStorage.grow(ArrayStorage.admit(storage, size, sample), size, more);
  }

  /** Inserts an element before another one, or at the end. */
  @TruffleBoundary
  public void insert(int index, Object value) {
    makeRoom(1, value);
    System.arraycopy(storage, index, storage, index + 1, size - index);
    ArrayStorage.put(storage, index, value);
    size++;
  }

  /** Takes an element out. */
  @TruffleBoundary
  public Object removeAt(int index) {
    Object removed = get(index);
    System.arraycopy(storage, index + 1, storage, index, size - index - 1);
    truncate(size - 1);
    return removed;
  }

  /** Takes the last element out. */
  public Object removeLast() {
    Object removed = get(size - 1);
    size--;
    if (storage instanceof Object[] objects) {
      objects[size] = SplNil.INSTANCE;
    }
    return removed;
  }

  /** Drops all elements from an index on. */
  @TruffleBoundary
  public void truncate(int length) {
    if (length < size) {
      if (storage instanceof Object[] objects) {
        Arrays.fill(objects, length, size, SplNil.INSTANCE);
      }
      size = length;
    }
  }

  /** Adds all elements of another array at the end; they are marked shared. */
  @TruffleBoundary
  public void appendAll(SplArray other) {
    int count = other.size;
    if (count == 0) {
      return;
    }
    if (storage == EMPTY) {
      storage = ArrayStorage.copy(other.storage, 0, count);
      size = count;
    } else if (storage.getClass() == other.storage.getClass()) {
      storage = ArrayStorage.grow(storage, size, count);
      System.arraycopy(other.storage, 0, storage, size, count);
      size += count;
    } else {
      for (int i = 0; i < count; i++) {
        append(other.get(i));
      }
    }
    CowValue.shareStorage(other.storage, count);
  }

  /** A new array with the elements of a part, which are marked shared. */
  @TruffleBoundary
  public SplArray slice(int from, int to) {
    if (from >= to) {
      return empty();
    }
    Object part = ArrayStorage.copy(storage, from, to);
    CowValue.shareStorage(part, to - from);
    return new SplArray(part, to - from);
  }

  /** All elements, boxed, as a new Java array. */
  @TruffleBoundary
  public Object[] toArray() {
    Object[] values = new Object[size];
    Arrays.setAll(values, this::get);
    return values;
  }

  /** The bytes of an array whose elements all are ints from 0 to 255; a copy. */
  @TruffleBoundary
  public byte[] toBytes() {
    return storage instanceof byte[] b ? Arrays.copyOf(b, size) : ArrayStorage.bytes(this);
  }

  @Override
  @TruffleBoundary
  public SplArray copyForWrite() {
    SplArray copy = asFrozenAsThis(slice(0, size));
    copy.fixed = fixed;
    return copy;
  }

  @Override
  public boolean isFrozen() {
    return super.isFrozen() || lent;
  }

  /** Whether a pending read will fill it; until then, mutation is an error. */
  public boolean isLent() {
    return lent;
  }

  /** Lends it to a read, or takes it back. */
  public void setLent(boolean now) {
    lent = now;
  }

  /** Makes the first bytes of a Java array the content; takes it over. */
  public void setBytes(byte[] bytes, int count) {
    storage = bytes;
    size = count;
  }

  /** Whether changing the size is an error. */
  public boolean isFixed() {
    return fixed;
  }

  /** Forbids changing the size from now on. */
  public void fix() {
    fixed = true;
  }
}
