// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Leaves the enclosing function with a value: {@code return e} and a failing {@code e?}. */
@SuppressWarnings("serial") // never serialized: guest values are not
public final class ReturnException extends ControlFlowException {
  private final Object value;

  /** Returns a value. */
  public ReturnException(Object value) {
    this.value = value;
  }

  /** The result of the function. */
  public Object value() {
    return value;
  }
}
