// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import org.jspecify.annotations.Nullable;
import spl.language.coroutine.Fiber;
import spl.language.coroutine.FiberBody;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/** A body of guest code on a fibre whose outcome settles a promise; its runs are its turns. */
public final class Task implements Runnable, SplPromise.Reaction, SplPromise.Work {
  private final AsyncRuntime runtime;
  private final Fiber fiber;
  private final SplPromise promise;
  private @Nullable SplPromise awaiting;
  private boolean suspended;
  private boolean started;
  private boolean cancelled;

  Task(AsyncRuntime runtime, FiberBody body, SplPromise promise) {
    this.runtime = runtime;
    this.fiber = runtime.engine().create(body);
    this.promise = promise;
    promise.setWork(this);
  }

  /** What the task's outcome settles. */
  public SplPromise promise() {
    return promise;
  }

  @Override
  public @Nullable SplPromise awaiting() {
    return awaiting;
  }

  /** Whether cancellation was asked for. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Withdraws the cancellation: the task goes on normally. */
  public void clearCancel() {
    cancelled = false;
  }

  /**
   * Asks the task to end: its current or next suspension raises. A task that has not started never
   * will.
   *
   * @return false when it has ended
   */
  @Override
  public boolean cancel() {
    if (!promise.isPending() || fiber.isDone()) {
      return false;
    }
    cancelled = true;
    SplPromise waitedFor = awaiting;
    if (waitedFor != null) {
      awaiting = null;
      waitedFor.abandon(this);
      runtime.loop().enqueue(this);
    }
    return true;
  }

  /** One turn: from the last suspension to the next. */
  @Override
  public void run() {
    if (cancelled && !started) {
      fiber.close();
      promise.reject(SplErrors.cancelled(null));
      return;
    }
    Object message = cancelled && suspended ? SplErrors.cancelled(null) : Suspension.GO_ON;
    started = true;
    suspended = false;
    Task outer = runtime.enter(this);
    Object out;
    try {
      out = fiber.resume(message);
    } catch (SplPanic e) {
      promise.reject(e);
      return;
    } catch (StackOverflowError e) {
      promise.reject(SplErrors.stackOverflow(null));
      return;
    } finally {
      runtime.leave(outer);
    }
    handle(out);
  }

  private void handle(Object out) {
    if (fiber.isDone()) {
      promise.resolve(out);
      return;
    }
    suspended = true;
    SplPromise waitedFor = ((Suspension) out).promise();
    if (waitedFor == null) {
      runtime.loop().enqueue(this);
    } else {
      awaiting = waitedFor;
      waitedFor.onSettled(this);
    }
  }

  @Override
  public void settled(SplPromise settled) {
    if (settled == awaiting) {
      awaiting = null;
      runtime.loop().enqueue(this);
    }
  }
}
