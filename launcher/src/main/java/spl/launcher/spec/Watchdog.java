// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;

/** Stops programs that take too long. */
final class Watchdog implements AutoCloseable {
  private static final double MILLIS = 1000;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("timeouts").unstarted(task));

  /** A limit that is running. */
  final class Limit {
    private final double seconds;
    private final ScheduledFuture<?> alarm;
    private volatile boolean expired;

    private Limit(Context context, double seconds) {
      this.seconds = seconds;
      this.alarm =
          clock.schedule(
              () -> {
                expired = true;
                context.close(true);
              },
              (long) (seconds * MILLIS),
              TimeUnit.MILLISECONDS);
    }

    void end() {
      alarm.cancel(false);
    }

    /** What to say when the limit has stopped the program, else null. */
    @Nullable String reason() {
      String shown = seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
      return expired ? "timed out after " + shown + " s" : null;
    }
  }

  /** Stops a context after some time unless the limit has ended before. */
  Limit limit(Context context, double seconds) {
    return new Limit(context, seconds);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
