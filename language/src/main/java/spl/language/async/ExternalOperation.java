// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/** Work that another thread does for the program; that thread completes it, exactly once counts. */
public final class ExternalOperation {
  private final EventLoop loop;
  private final SplPromise promise;
  private final AtomicBoolean completed = new AtomicBoolean();

  ExternalOperation(EventLoop loop, SplPromise promise) {
    this.loop = loop;
    this.promise = promise;
  }

  /** What the program waits for; only for the program's thread. */
  public SplPromise promise() {
    return promise;
  }

  /**
   * Ends the operation; for any thread.
   *
   * @param outcome makes the guest value on the program's thread, or raises a {@link SplPanic}; it
   *     must not call guest code
   * @return false when it had been completed before
   */
  public boolean complete(Supplier<Object> outcome) {
    if (!completed.compareAndSet(false, true)) {
      return false;
    }
    loop.post(() -> settle(outcome));
    return true;
  }

  private void settle(Supplier<Object> outcome) {
    loop.externalCompleted();
    try {
      promise.resolve(outcome.get());
    } catch (SplPanic e) {
      promise.reject(e);
    }
  }
}
