// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a struct or class.
 *
 * <p>Note [Object layout]. Fields have fixed indexes but no fixed types: annotations are not
 * enforced at run time. Every field therefore has a reference slot, and a primitive slot that is
 * valid when the reference slot holds a tag. A write of an int or float allocates nothing. One Java
 * class serves all guest types, so declaring a type costs no class generation, which matters more
 * to short programs than the second load per field access does to long ones.
 */
public final class SplObject extends CowValue {
  private static final Object LONG = new Object();
  private static final Object DOUBLE = new Object();

  private final SplType type;
  private final Object[] refs;
  private final long[] bits;
  private @Nullable Map<String, Object> extras;

  /** An instance with every field nil. */
  public SplObject(SplType type) {
    this.type = type;
    int n = type.fields().size();
    this.refs = new Object[n];
    this.bits = new long[n];
    java.util.Arrays.fill(refs, SplNil.INSTANCE);
  }

  private SplObject(SplObject original) {
    this.type = original.type;
    this.refs = original.refs.clone();
    this.bits = original.bits.clone();
    this.extras = original.extras == null ? null : new LinkedHashMap<>(original.extras);
    CowValue.shareAll(refs, refs.length);
    if (extras != null) {
      extras.values().forEach(CowValue::share);
    }
  }

  /** The dynamic type. */
  public SplType type() {
    return type;
  }

  /** A field's value, boxed if primitive. */
  public Object get(int index) {
    Object r = refs[index];
    if (r == LONG) {
      return bits[index];
    }
    if (r == DOUBLE) {
      return Double.longBitsToDouble(bits[index]);
    }
    return r;
  }

  /** A field holding an int. */
  public long getLong(int index) throws UnexpectedResultException {
    if (refs[index] == LONG) {
      return bits[index];
    }
    throw new UnexpectedResultException(get(index));
  }

  /** A field holding a float. */
  public double getDouble(int index) throws UnexpectedResultException {
    if (refs[index] == DOUBLE) {
      return Double.longBitsToDouble(bits[index]);
    }
    throw new UnexpectedResultException(get(index));
  }

  /** Stores an int without boxing. */
  public void setLong(int index, long value) {
    bits[index] = value;
    refs[index] = LONG;
  }

  /** Stores a float without boxing. */
  public void setDouble(int index, double value) {
    bits[index] = Double.doubleToRawLongBits(value);
    refs[index] = DOUBLE;
  }

  /** Stores any value. */
  public void set(int index, Object value) {
    if (value instanceof Long l) {
      setLong(index, l);
    } else if (value instanceof Double d) {
      setDouble(index, d);
    } else {
      refs[index] = value;
    }
  }

  /** A field that the type does not declare, or null. */
  @TruffleBoundary
  public @Nullable Object getExtra(String name) {
    return extras == null ? null : extras.get(name);
  }

  /** Stores a field that the type does not declare. */
  @TruffleBoundary
  public void setExtra(String name, Object value) {
    if (extras == null) {
      extras = new LinkedHashMap<>();
    }
    extras.put(name, value);
  }

  /** Undeclared fields in the order they were added. */
  @TruffleBoundary
  public Map<String, Object> extras() {
    return extras == null ? Map.of() : extras;
  }

  @Override
  public void markShared() {
    if (type.isValueType()) {
      super.markShared();
    }
  }

  @Override
  public CowValue copyForWrite() {
    return asFrozenAsThis(new SplObject(this));
  }

  /** An explicit copy, of class instances too. */
  public SplObject copy() {
    return new SplObject(this);
  }
}
