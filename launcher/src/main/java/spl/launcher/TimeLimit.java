// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;

/** Ends a program that runs too long, and the process when the program does not end then. */
final class TimeLimit implements AutoCloseable {
  private static final double NANOS = 1e9;
  private static final long PATIENCE_SECONDS = 2;

  private final CountDownLatch over = new CountDownLatch(1);
  private final StandardStreams streams;
  private final double seconds;
  private volatile boolean expired;

  /** A limit; 0 seconds is none. */
  TimeLimit(double seconds, StandardStreams streams) {
    this.seconds = seconds;
    this.streams = streams;
  }

  /** Begins to watch a program. */
  void begin(Context context) {
    if (seconds > 0) {
      Thread watch = new Thread(() -> watch(context), "time limit");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private void watch(Context context) {
    try {
      if (over.await((long) (seconds * NANOS), TimeUnit.NANOSECONDS)) {
        return;
      }
      expired = true;
      Thread end = new Thread(() -> context.close(true), "end of the program");
      end.setDaemon(true);
      end.start();
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        tell();
        streams.output().flush();
        Runtime.getRuntime().halt(ExitStatus.OUT_OF_TIME);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The status of a program that ended, or was ended. */
  int status(int own) {
    if (!expired) {
      return own;
    }
    tell();
    return ExitStatus.OUT_OF_TIME;
  }

  private void tell() {
    String limit = String.valueOf(seconds).replaceFirst("\\.0$", "");
    streams.complain("error: the program was ended after its time limit of " + limit + " s");
  }

  @Override
  public void close() {
    over.countDown();
  }
}
