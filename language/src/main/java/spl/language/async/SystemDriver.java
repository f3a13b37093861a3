// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits by parking the thread. */
public final class SystemDriver implements LoopDriver {
  private final Semaphore wakeUps = new Semaphore(0);

  @Override
  public void park(long nanos) throws InterruptedException {
    wakeUps.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    wakeUps.drainPermits();
  }

  @Override
  public void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }
}
