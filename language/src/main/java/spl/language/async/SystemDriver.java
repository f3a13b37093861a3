// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.TruffleSafepoint;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits by parking the thread; the wait can be interrupted by a cancelled context. */
public final class SystemDriver implements LoopDriver {
  private final Semaphore wakeUps = new Semaphore(0);

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public void park(long nanos) {
    TruffleSafepoint.setBlockedThreadInterruptible(
        null, w -> w.tryAcquire(nanos, TimeUnit.NANOSECONDS), wakeUps);
    wakeUps.drainPermits();
  }

  @Override
  public void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }
}
