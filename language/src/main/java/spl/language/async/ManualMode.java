// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayDeque;
import java.util.Deque;
import spl.language.coroutine.FiberBody;
import spl.language.errors.AsyncErrors;
import spl.language.values.SplPromise;

/** The mode in which {@code future} only queues, and the program polls what it queued. */
public final class ManualMode {
  /** A future that waits to be polled. */
  private record Queued(FiberBody body, SplPromise promise) {}

  private final AsyncRuntime runtime;
  private final Deque<Queued> queue = new ArrayDeque<>();
  private boolean on;
  private boolean used;

  ManualMode(AsyncRuntime runtime) {
    this.runtime = runtime;
  }

  /** Whether futures are only queued. */
  public boolean isOn() {
    return on;
  }

  /** Whether a future has been made; the mode is fixed then. */
  public boolean isUsed() {
    return used;
  }

  /** Chooses the mode; raises when a future has been made in the other one. */
  public void choose(boolean manual) {
    if (used && manual != on) {
      throw AsyncErrors.modeTooLate();
    }
    on = manual;
  }

  /** A future of a body: running, or queued. */
  public SplPromise future(String name, FiberBody body) {
    used = true;
    if (!on) {
      return runtime.start(name, body);
    }
    SplPromise promise = runtime.newPromise("task " + name);
    queue.add(new Queued(body, promise));
    return promise;
  }

  /** Runs the oldest queued future up to its first suspension; false when there is none. */
  public boolean poll() {
    Queued next = queue.poll();
    if (next == null) {
      return false;
    }
    next.promise.resolve(runtime.start("future", next.body));
    return true;
  }

  /** Polls all; answers how many there were. */
  public int pollAll() {
    int count = 0;
    while (poll()) {
      count++;
    }
    return count;
  }

  /** How many wait to be polled. */
  public int pending() {
    return queue.size();
  }
}
