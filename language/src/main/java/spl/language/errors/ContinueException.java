// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Goes on with the next iteration of the innermost loop. */
@SuppressWarnings("serial") // never serialized
public final class ContinueException extends ControlFlowException {
  /** The only instance. */
  public static final ContinueException INSTANCE = new ContinueException();

  private ContinueException() {}
}
