// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.nodes.ControlFlowException;
import spl.language.values.SplUnit;

/** Leaves the innermost loop; carries the value of {@code break v}. */
@SuppressWarnings("serial") // never serialized: guest values are not
public final class BreakException extends ControlFlowException {
  /** {@code break} without a value. */
  public static final BreakException PLAIN = new BreakException(SplUnit.INSTANCE);

  private final Object value;

  /** Leaves the loop with a value. */
  public BreakException(Object value) {
    this.value = value;
  }

  /** The value of the loop. */
  public Object value() {
    return value;
  }
}
