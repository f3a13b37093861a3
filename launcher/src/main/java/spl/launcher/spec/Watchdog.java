// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;

/**
 * Stops programs that take too long.
 *
 * <p>Nearly all limits end before their time, so a new one wakes the clock only if it is due before
 * the one that the clock waits for.
 */
public final class Watchdog implements AutoCloseable {
  private static final double NANOS = 1e9;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Set<Limit> running = new HashSet<>();
  private final Thread clock = Thread.ofPlatform().daemon().name("timeouts").unstarted(this::watch);
  private long wakeUp = Long.MAX_VALUE;
  private boolean closed;

  /** A watchdog whose clock runs until it is closed. */
  public Watchdog() {
    clock.start();
  }

  /** A limit that is running. */
  public final class Limit {
    private final Context context;
    private final double seconds;
    private final long due;
    private volatile boolean expired;

    private Limit(Context context, double seconds) {
      this.context = context;
      this.seconds = seconds;
      this.due = System.nanoTime() + (long) (seconds * NANOS);
    }

    /** The program was quick enough. */
    public void end() {
      synchronized (Watchdog.this) {
        running.remove(this);
      }
    }

    /** What to say when the limit has stopped the program, else null. */
    public @Nullable String reason() {
      String shown = seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
      return expired ? "timed out after " + shown + " s" : null;
    }
  }

  /** Stops a context after some time unless the limit has ended before. */
  public synchronized Limit limit(Context context, double seconds) {
    Limit limit = new Limit(context, seconds);
    running.add(limit);
    if (wakeUp == Long.MAX_VALUE || limit.due - wakeUp < 0) {
      notifyAll();
    }
    return limit;
  }

  private void watch() {
    try {
      for (Limit late = next(); late != null; late = next()) {
        late.context.close(true);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a limit that is over; null when the watchdog is closed. */
  private synchronized @Nullable Limit next() throws InterruptedException {
    while (!closed) {
      Limit first = first();
      long left = first == null ? Long.MAX_VALUE : first.due - System.nanoTime();
      if (first != null && left <= 0) {
        running.remove(first);
        first.expired = true;
        return first;
      }
      wakeUp = first == null ? Long.MAX_VALUE : first.due;
      if (first == null) {
        wait();
      } else {
        TimeUnit.MILLISECONDS.timedWait(this, left / NANOS_PER_MILLI + 1);
      }
    }
    return null;
  }

  private @Nullable Limit first() {
    Limit first = null;
    for (Limit limit : running) {
      if (first == null || limit.due - first.due < 0) {
        first = limit;
      }
    }
    return first;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
