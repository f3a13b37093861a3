// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * Unwinds a suspended fibre that will not go on.
 *
 * <p>After an explicit {@link Fiber#close} guest exits ({@code defer}, {@code with}, {@code
 * finally}) run as usual. A fibre that was dropped, or whose program has ended, is abandoned: no
 * guest code may run in it, since with the continuation engine it would not be unwound at all.
 */
@SuppressWarnings("serial") // never serialized
public final class FiberClosed extends ControlFlowException {
  /** Closed on purpose: guest exits run. */
  static final FiberClosed CLOSED = new FiberClosed(false);

  /** Given up: guest exits are skipped. */
  static final FiberClosed ABANDONED = new FiberClosed(true);

  private final boolean abandoned;

  private FiberClosed(boolean abandoned) {
    this.abandoned = abandoned;
  }

  /** Whether guest exits must be skipped. */
  public boolean isAbandoned() {
    return abandoned;
  }
}
