// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import java.util.Arrays;
import spl.language.errors.SplErrors;

/** Choosing, generalising and growing the storage of arrays; see Note [Array storage]. */
public final class ArrayStorage {
  /** Some virtual machines cannot allocate longer arrays. */
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  /** Smaller arrays are not checked against the memory there is. */
  private static final int SMALL = 1 << 20;

  private ArrayStorage() {}

  /** An array length as an int; a guest error when more than the memory could ever hold. */
  public static int checkedSize(long size) {
    boolean fits = size <= SMALL || size <= Runtime.getRuntime().maxMemory() / Long.BYTES;
    if (size > MAX_SIZE || !fits) {
      throw SplErrors.tooLarge("array", size, null);
    }
    return (int) size;
  }

  /** New storage that can hold a value. */
  static Object create(Object sample, int capacity) {
    if (sample instanceof Long) {
      return new long[capacity];
    }
    if (sample instanceof Double) {
      return new double[capacity];
    }
    if (sample instanceof Boolean) {
      return new boolean[capacity];
    }
    return nils(capacity);
  }

  private static Object[] nils(int capacity) {
    Object[] objects = new Object[capacity];
    Arrays.fill(objects, SplNil.INSTANCE);
    return objects;
  }

  /** The most compact storage of values; may be the given array itself. */
  static Object compact(Object[] values, int count, Object empty) {
    if (count == 0) {
      return empty;
    }
    Class<?> kind = values[0].getClass();
    if (kind != Long.class && kind != Double.class && kind != Boolean.class) {
      return values;
    }
    for (int i = 1; i < count; i++) {
      if (values[i].getClass() != kind) {
        return values;
      }
    }
    Object storage = create(values[0], count);
    for (int i = 0; i < count; i++) {
      put(storage, i, values[i]);
    }
    return storage;
  }

  /** Storage holding a value everywhere. */
  static Object filled(int count, Object value) {
    Object storage = create(value, count);
    switch (storage) {
      case long[] longs -> Arrays.fill(longs, (Long) value);
      case double[] doubles -> Arrays.fill(doubles, (Double) value);
      case boolean[] booleans -> Arrays.fill(booleans, (Boolean) value);
      default -> Arrays.fill((Object[]) storage, value);
    }
    return storage;
  }

  /** Whether a value is an int from 0 to 255. */
  static boolean isByte(Object value) {
    return value instanceof Long l
        ? (l & ~0xFFL) == 0
        : value instanceof SplUnsigned u && u.width() == 8;
  }

  private static byte toByte(Object value) {
    return (byte) (value instanceof Long l ? l : ((SplUnsigned) value).bits());
  }

  /** The storage itself, or a general copy of it that can hold the value. */
  static Object admit(Object storage, int size, Object value) {
    boolean fits =
        switch (storage) {
          case long[] longs -> value instanceof Long;
          case double[] doubles -> value instanceof Double;
          case boolean[] booleans -> value instanceof Boolean;
          case byte[] bytes -> isByte(value);
          default -> true;
        };
    if (fits) {
      return storage;
    }
    if (storage instanceof byte[] bytes && value instanceof Long) {
      return bytesToLongs(bytes, size);
    }
    return toObjects(storage, size);
  }

  private static long[] bytesToLongs(byte[] bytes, int size) {
    long[] longs = new long[Math.max(size, 8)];
    for (int i = 0; i < size; i++) {
      longs[i] = bytes[i] & 0xFF;
    }
    return longs;
  }

  private static Object[] toObjects(Object storage, int size) {
    Object[] objects = nils(Math.max(size, 8));
    for (int i = 0; i < size; i++) {
      objects[i] =
          switch (storage) {
            case long[] longs -> longs[i];
            case double[] doubles -> doubles[i];
            case boolean[] booleans -> booleans[i];
            case byte[] bytes -> (long) (bytes[i] & 0xFF);
            default -> ((Object[]) storage)[i];
          };
    }
    return objects;
  }

  /** Stores a value that the storage admits. */
  static void put(Object storage, int index, Object value) {
    switch (storage) {
      case long[] longs -> longs[index] = (Long) value;
      case double[] doubles -> doubles[index] = (Double) value;
      case boolean[] booleans -> booleans[index] = (Boolean) value;
      case byte[] bytes -> bytes[index] = toByte(value);
      default -> ((Object[]) storage)[index] = value;
    }
  }

  /** Storage with room for more elements. */
  static Object grow(Object storage, int size, int more) {
    int capacity = java.lang.reflect.Array.getLength(storage);
    if (size + (long) more <= capacity) {
      return storage;
    }
    int needed = checkedSize((long) size + more);
    int larger = (int) Math.min(MAX_SIZE, (long) capacity + (capacity >> 1) + 8);
    Object grown = allocateLike(storage, Math.max(needed, larger));
    System.arraycopy(storage, 0, grown, 0, size);
    return grown;
  }

  /** A copy of a part, as long as the part. */
  static Object copy(Object storage, int from, int to) {
    Object part = allocateLike(storage, to - from);
    System.arraycopy(storage, from, part, 0, to - from);
    return part;
  }

  private static Object allocateLike(Object storage, int capacity) {
    return switch (storage) {
      case long[] longs -> new long[capacity];
      case double[] doubles -> new double[capacity];
      case boolean[] booleans -> new boolean[capacity];
      case byte[] bytes -> new byte[capacity];
      default -> nils(capacity);
    };
  }

  /** The elements as bytes; a guest error when one is not an int from 0 to 255. */
  static byte[] bytes(SplArray array) {
    byte[] bytes = new byte[array.size()];
    for (int i = 0; i < bytes.length; i++) {
      Object value = array.get(i);
      if (!isByte(value)) {
        throw SplErrors.notAByte(i, null);
      }
      bytes[i] = toByte(value);
    }
    return bytes;
  }
}
