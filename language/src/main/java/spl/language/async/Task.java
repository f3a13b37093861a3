// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.coroutine.Fiber;
import spl.language.coroutine.FiberBody;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/** A body of guest code on a fibre whose outcome settles a promise; its runs are its turns. */
public final class Task implements Runnable, SplPromise.Reaction, SplPromise.Work {
  /** Contract 2.5: how long the exits of a cancelled task may wait all in all. */
  private static final long EXIT_NANOS = 2_000_000_000L;

  private final AsyncRuntime runtime;
  private final Fiber fiber;
  private final SplPromise promise;
  private final @Nullable Object code;
  private Map<Object, Object> locals;
  private @Nullable SplPromise awaiting;
  private boolean suspended;
  private boolean started;
  private boolean cancelled;
  private @Nullable SplPanic raised;
  private int exits;
  private long exitDeadline;
  long began;
  @Nullable Task older;
  @Nullable Task newer;

  Task(AsyncRuntime runtime, FiberBody body, SplPromise promise, @Nullable Object code) {
    this.runtime = runtime;
    this.fiber = runtime.engine().create(body);
    this.promise = promise;
    this.code = code;
    this.locals = runtime.locals().snapshot();
    promise.setWork(this);
    runtime.tasks().add(this);
    runtime.stats().taskSpawned();
  }

  /** What the task's outcome settles. */
  public SplPromise promise() {
    return promise;
  }

  /** What it is called in reports. */
  public String name() {
    return promise.description();
  }

  /** The function that the task runs, null when that is not known. */
  @Nullable Object code() {
    return code;
  }

  /** Its own values of task-local variables; a snapshot of the parent's at first. */
  Map<Object, Object> locals() {
    return locals;
  }

  void setLocals(Map<Object, Object> changed) {
    locals = changed;
  }

  @Override
  public @Nullable SplPromise awaiting() {
    return awaiting;
  }

  /** What it waits for, in a report. */
  String waitsFor() {
    SplPromise waitedFor = awaiting;
    return waitedFor == null ? "its turn" : waitedFor.description();
  }

  /** Whether cancellation was asked for. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Withdraws the cancellation: the task goes on normally. */
  public void clearCancel() {
    cancelled = false;
  }

  /** Whether a suspension raises now: exits of a cancelled task may wait for a while. */
  boolean mustEnd() {
    return cancelled && (exits == 0 || runtime.loop().now() - exitDeadline >= 0);
  }

  /** An exit of the cancelled task begins to run. */
  public void beginExit() {
    if (exits++ == 0 && exitDeadline == 0) {
      exitDeadline = runtime.loop().now() + EXIT_NANOS;
      runtime.loop().after(EXIT_NANOS, this::endExits, () -> exits > 0);
    }
  }

  /** The exit has run. */
  public void endExit() {
    exits--;
  }

  /** The exits took too long: what they wait for is given up. */
  private void endExits() {
    if (exits > 0) {
      wake();
    }
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
    if (exits == 0) {
      wake();
    }
    return true;
  }

  /** Has its suspension end by an error, once; false when it has ended. */
  boolean raise(SplPanic error) {
    if (!promise.isPending() || fiber.isDone()) {
      return false;
    }
    raised = error;
    wake();
    return true;
  }

  private void wake() {
    SplPromise waitedFor = awaiting;
    if (waitedFor != null) {
      awaiting = null;
      waitedFor.abandon(this);
      runtime.loop().enqueue(this);
    }
  }

  /** One turn: from the last suspension to the next. */
  @Override
  public void run() {
    if (cancelled && !started) {
      fiber.close();
      end();
      promise.reject(SplErrors.cancelled(null));
      return;
    }
    Object message = message();
    started = true;
    suspended = false;
    Task outer = runtime.enter(this);
    Object out;
    try {
      out = fiber.resume(message);
    } catch (SplPanic e) {
      end();
      promise.reject(e);
      return;
    } catch (StackOverflowError e) {
      end();
      promise.reject(SplErrors.stackOverflow(null));
      return;
    } finally {
      runtime.leave(this, outer);
    }
    handle(out);
  }

  private Object message() {
    SplPanic error = raised;
    if (error != null && suspended) {
      raised = null;
      return error;
    }
    return suspended && mustEnd() ? SplErrors.cancelled(null) : Suspension.GO_ON;
  }

  private void handle(Object out) {
    if (fiber.isDone()) {
      end();
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

  private void end() {
    runtime.tasks().remove(this);
    runtime.stats().taskCompleted();
  }

  @Override
  public void settled(SplPromise settled) {
    if (settled == awaiting) {
      awaiting = null;
      runtime.loop().enqueue(this);
    }
  }
}
