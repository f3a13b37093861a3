// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.concurrent.Semaphore;

/** A clock that jumps to the next deadline; only a wait without deadline waits really. */
final class TestDriver implements LoopDriver {
  private static final long START = -5; // it must not matter

  private final Semaphore wakeUps = new Semaphore(0);
  private long now = START;
  private int parks;

  @Override
  public long now() {
    return now;
  }

  @Override
  public void park(long nanos) {
    parks++;
    if (nanos == FOREVER) {
      wakeUps.acquireUninterruptibly();
      wakeUps.drainPermits();
    } else {
      now += nanos;
    }
  }

  @Override
  public void wake() {
    wakeUps.release();
  }

  /** How often the loop waited. */
  int parks() {
    return parks;
  }

  /** Lets time pass. */
  void advanceMillis(long millis) {
    now += millis * 1_000_000;
  }

  /** Milliseconds since the start. */
  long millis() {
    return (now - START) / 1_000_000;
  }
}
