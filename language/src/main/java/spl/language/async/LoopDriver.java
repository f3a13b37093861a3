// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

/** Time and waiting, as the event loop sees them; a network driver or a test may replace it. */
public interface LoopDriver {
  /** Waiting without a deadline. */
  long FOREVER = Long.MAX_VALUE;

  /** Monotonic time in nanoseconds. */
  long now();

  /** Waits until {@link #wake} or for this long; may return early. Runs no guest code. */
  void park(long nanos);

  /** Ends the current or the next wait; called by any thread. */
  void wake();

  /** Lets outside events in without waiting; the loop calls it regularly while it is busy. */
  default void poll() {}
}
