// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.values.Guest;
import spl.language.values.operations.Conversion;

/** {@code e as T} for a scalar type T. */
@NodeChild(value = "value", type = SplNode.class)
public abstract class ConvertNode extends SplNode {
  private final String type;
  private final boolean toInt;
  private final boolean toFloat;

  /** Converts to a type whose name {@link Conversion#scalarType} answered. */
  protected ConvertNode(String type) {
    this.type = type;
    this.toInt = type.equals("i64");
    this.toFloat = type.equals("f64");
  }

  @Idempotent
  protected final boolean toInt() {
    return toInt;
  }

  @Idempotent
  protected final boolean toFloat() {
    return toFloat;
  }

  @Specialization(guards = "toInt()")
  protected static long keepLong(long value) {
    return value;
  }

  @Specialization(guards = "toInt()")
  protected static long truncate(double value) {
    return (long) value;
  }

  @Specialization(guards = "toFloat()")
  protected static double widen(long value) {
    return value;
  }

  @Specialization(guards = "toFloat()")
  protected static double keepDouble(double value) {
    return value;
  }

  @Specialization
  @TruffleBoundary
  protected Object convert(Object value) {
    Guest guest = CurrentGuest.of(this);
    try {
      return Conversion.cast(guest, guest.await(value), type);
    } catch (SplPanic panic) {
      throw GuestOperations.locate(panic, this);
    }
  }
}
