// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.TruffleSafepoint;

/** How a thread waits in a driver. */
@FunctionalInterface
public interface Waiting {
  /** Waits as {@link LoopDriver#park} says. */
  void park(LoopDriver driver, long nanos);

  /** Waits in a thread that runs a guest program: the framework can end the wait by waking it. */
  static void interruptibly(LoopDriver driver, long nanos) {
    TruffleSafepoint.getCurrent()
        .setBlocked(null, new Waker(driver), d -> d.park(nanos), driver, null, null);
  }

  /** Ends a wait for the framework. */
  record Waker(LoopDriver driver) implements TruffleSafepoint.Interrupter {
    @Override
    public void interrupt(Thread thread) {
      driver.wake();
    }

    @Override
    public void resetInterrupted() {
      // a wake-up is used up by the wait that it ends
    }
  }
}
