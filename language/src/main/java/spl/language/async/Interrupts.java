// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import org.jspecify.annotations.Nullable;
import spl.language.errors.AsyncErrors;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/**
 * The wish of the user or the system that the program ends, on its way to the code that gets it.
 *
 * <p>It is raised once: in the guest code that runs when it is the main program's, else where the
 * main program waits. Guest code of another task that runs meanwhile is stopped by the same error.
 */
public final class Interrupts {
  private final AsyncRuntime runtime;
  private volatile boolean pending;
  private volatile int status;
  private @Nullable Task foreground;

  Interrupts(AsyncRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * Asks for the end; for any thread. {@link #raiseInGuest} must then be called by the program's
   * threads soon.
   *
   * @param exitStatus the status of the program that does not handle it
   */
  public void request(int exitStatus) {
    status = exitStatus;
    pending = true;
    runtime.loop().post(this::deliver);
  }

  /** Whether the wish has reached no code yet; for any thread. */
  public boolean isPending() {
    return pending;
  }

  /** The status of the end that was last asked for, 0 when none was. */
  public int status() {
    return status;
  }

  /** The task of {@code async fn main}: it gets the error instead of the code that waits for it. */
  public void setForeground(SplPromise promise) {
    foreground = promise.work() instanceof Task task ? task : null;
  }

  /** Raises in the guest code that the calling thread runs; nothing happens when it runs none. */
  public void raiseInGuest() {
    if (!pending || !runtime.engine().isGuestRunning()) {
      return;
    }
    Task running = runtime.currentTask();
    if (running == null || running == foreground) {
      pending = false;
    }
    throw AsyncErrors.interrupted(null);
  }

  /** Whether the waiting main program must get the error. */
  boolean isDue() {
    return pending && (foreground == null || !foreground.promise().isPending());
  }

  /** The error for the main program. */
  SplPanic take() {
    pending = false;
    return AsyncErrors.interrupted(null);
  }

  private void deliver() {
    Task task = foreground;
    if (pending && task != null && task.raise(AsyncErrors.interrupted(null))) {
      pending = false;
    }
  }
}
