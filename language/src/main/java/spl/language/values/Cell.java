// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.nodes.UnexpectedResultException;

/** A variable that outlives its frame: captured by a closure, or a binding of a module. */
public final class Cell {
  private static final Object LONG = new Object();
  private static final Object DOUBLE = new Object();

  private Object ref;
  private long bits;

  /** A cell holding a value. */
  public Cell(Object value) {
    ref = value;
    set(value);
  }

  /** The value, boxed if primitive. */
  public Object get() {
    Object r = ref;
    if (r == LONG) {
      return bits;
    }
    if (r == DOUBLE) {
      return Double.longBitsToDouble(bits);
    }
    return r;
  }

  /** Whether the cell holds an int. */
  public boolean isLong() {
    return ref == LONG;
  }

  /** Whether the cell holds a float. */
  public boolean isDouble() {
    return ref == DOUBLE;
  }

  /** The int in the cell. */
  public long getLong() throws UnexpectedResultException {
    if (ref == LONG) {
      return bits;
    }
    throw new UnexpectedResultException(get());
  }

  /** The float in the cell. */
  public double getDouble() throws UnexpectedResultException {
    if (ref == DOUBLE) {
      return Double.longBitsToDouble(bits);
    }
    throw new UnexpectedResultException(get());
  }

  /** The value, unless it is primitive: {@link #isReference} tells. */
  public Object content() {
    return ref;
  }

  /** Whether a content is the value itself. */
  public static boolean isReference(Object content) {
    return content != LONG && content != DOUBLE;
  }

  /** Stores an int without boxing. */
  public void setLong(long value) {
    bits = value;
    ref = LONG;
  }

  /** Stores a float without boxing. */
  public void setDouble(double value) {
    bits = Double.doubleToRawLongBits(value);
    ref = DOUBLE;
  }

  /** Stores any value. */
  public void set(Object value) {
    if (value instanceof Long l) {
      setLong(l);
    } else if (value instanceof Double d) {
      setDouble(d);
    } else {
      ref = value;
    }
  }
}
