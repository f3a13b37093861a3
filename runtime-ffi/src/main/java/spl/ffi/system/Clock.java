// SPDX-License-Identifier: Apache-2.0
package spl.ffi.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The two clocks: the wall clock, which may jump, and the monotonic one, which never does. */
public final class Clock {
  private final long start = System.nanoTime();

  /** Returns microseconds since 1970. */
  public long wallMicros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  /** Returns milliseconds since 1970. */
  public long wallMillis() {
    return System.currentTimeMillis();
  }

  /** Returns seconds since 1970 with their fraction. */
  public double wallSeconds() {
    return wallMicros() / 1e6;
  }

  /** Returns nanoseconds since the context began; never decreases. */
  public long monotonicNanos() {
    return System.nanoTime() - start;
  }
}
