// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The runtimes of one program, each with a thread of its own.
 *
 * <p>Note [Everything waits]: a runtime that has nothing to do and waits for nothing outside is
 * stalled; only another runtime can give it work. When all are stalled and nothing is on its way
 * between them, the program is quiescent: the first runtime then ends the program, or reports a
 * deadlock if its own code still waits.
 */
final class Runtimes {
  private final AtomicLong lastId = new AtomicLong();
  private final AtomicLong lastNumber = new AtomicLong();
  private final Map<Long, Object> numbered = new ConcurrentHashMap<>();
  private final PromiseStates states = new PromiseStates();
  private final List<AsyncRuntime> all = new ArrayList<>();
  private @Nullable RuntimeConfiguration configuration;
  private @Nullable AsyncRuntime first;
  private volatile int count;
  private volatile boolean closing;

  /** What programs know by number: channels, threads, tasks of every runtime. */
  Map<Long, Object> numbered() {
    return numbered;
  }

  /** How the runtimes are set up. */
  synchronized RuntimeConfiguration configuration(AsyncHost host) {
    RuntimeConfiguration known = configuration;
    if (known == null) {
      known = new RuntimeConfiguration(host::environment);
      configuration = known;
    }
    return known;
  }

  /** The type of what {@code state} answers. */
  PromiseStates states() {
    return states;
  }

  /** A number for a future, channel or task: positive and never used before. */
  long newId() {
    return lastId.incrementAndGet();
  }

  /** A number for a runtime, from 0. */
  int newNumber() {
    return (int) lastNumber.getAndIncrement();
  }

  synchronized void add(AsyncRuntime runtime) {
    if (first == null) {
      first = runtime;
    }
    all.add(runtime);
    count = all.size();
  }

  /** A runtime has ended; what it wanted to tell has been posted before. */
  synchronized void remove(AsyncRuntime runtime) {
    all.remove(runtime);
    count = all.size();
    wakeFirst();
  }

  boolean isSingle() {
    return count <= 1;
  }

  boolean isClosing() {
    return closing;
  }

  /** The program ends: stalled runtimes end too. */
  synchronized void close() {
    closing = true;
    all.forEach(r -> r.loop().driver().wake());
  }

  /** The runtimes besides the first. */
  synchronized List<AsyncRuntime> others() {
    return all.stream().filter(r -> r != first).toList();
  }

  /**
   * Waits for work from other runtimes; called by the loop of one that has nothing else to wait
   * for.
   *
   * @return false when there never will be any
   */
  boolean awaitOthers(AsyncRuntime runtime) {
    if (isSingle()) {
      // The last of the others may have told something since the loop looked, and ended.
      return runtime.loop().hasMail();
    }
    setStalled(runtime, true);
    try {
      while (!runtime.loop().hasMail()) {
        if (closing || runtime == first && allStalled()) {
          return false;
        }
        runtime.park(LoopDriver.FOREVER);
        if (runtime.isInterruptDue()) {
          return true;
        }
      }
      return true;
    } finally {
      setStalled(runtime, false);
    }
  }

  private synchronized void setStalled(AsyncRuntime runtime, boolean stalled) {
    runtime.setStalled(stalled);
    if (stalled && runtime != first) {
      wakeFirst();
    }
  }

  private void wakeFirst() {
    if (first != null) {
      first.loop().driver().wake();
    }
  }

  private synchronized boolean allStalled() {
    for (AsyncRuntime r : all) {
      if (!r.isStalled() || r.loop().hasMail()) {
        return false;
      }
    }
    return true;
  }
}
