// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

/**
 * Time and waiting, as the event loop sees them; a network driver or a test may replace it.
 *
 * <p>All methods but {@link #wake} are called by the loop's own thread, from the loop's own frame.
 * No method runs guest code: what happened outside settles promises ({@link
 * ExternalOperation#settle}), which queues the tasks that waited.
 */
public interface LoopDriver {
  /** Waiting without a deadline. */
  long FOREVER = Long.MAX_VALUE;

  /** Monotonic time in nanoseconds; by default the system's. */
  default long now() {
    return System.nanoTime();
  }

  /**
   * Waits until {@link #wake}, until something happened outside, or for this long; handles what
   * happened. May return early. Work that was collected during the turn, such as writes to be
   * flushed, is handed over first.
   */
  void park(long nanos) throws InterruptedException;

  /** Ends the current or the next wait; called by any thread. */
  void wake();

  /**
   * Lets outside events in without waiting, and hands collected work over; called when the queue
   * has run empty and at least every 64 jobs.
   */
  default void poll() {}

  /** What {@code driver()} answers in a program. */
  default String name() {
    return "system";
  }
}
