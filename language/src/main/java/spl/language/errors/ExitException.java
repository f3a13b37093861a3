// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Ends the program: unwinds through {@code with}, {@code defer} and {@code finally} only. */
@SuppressWarnings("serial") // never serialized
public final class ExitException extends ControlFlowException {
  private final int status;

  /** Ends with an exit status. */
  public ExitException(int status) {
    this.status = status;
  }

  /** The exit status. */
  public int status() {
    return status;
  }
}
