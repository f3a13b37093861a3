// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/**
 * Something outside that the program waits for; while it is open, the program stays alive. It ends
 * once: what comes later is ignored.
 */
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

  /** Whether it has ended; what {@link #complete} announced may still be on its way. */
  public boolean isCompleted() {
    return completed.get();
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
    loop.post(() -> end(outcome));
    return true;
  }

  /**
   * Ends the operation at once; only for the loop's own thread, such as a {@link LoopDriver} that
   * handles events in its {@code park} and {@code poll}.
   *
   * @param outcome as in {@link #complete}
   * @return false when it had been completed before
   */
  public boolean settle(Supplier<Object> outcome) {
    if (!completed.compareAndSet(false, true)) {
      return false;
    }
    end(outcome);
    return true;
  }

  private void end(Supplier<Object> outcome) {
    loop.externalCompleted();
    try {
      promise.resolve(outcome.get());
    } catch (SplPanic e) {
      promise.reject(e);
    }
  }
}
