// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.SplContext;
import spl.stdlib.IoGate;

/** The stopwatch of one program. */
final class ProgressClock implements AutoCloseable {
  private static final double NANOS_PER_SECOND = 1e9;

  private final SplContext context;
  private long startedAt;

  private ProgressClock(SplContext context) {
    this.context = context;
    reset();
  }

  /** The stopwatch of a program; it starts when it is first asked for. */
  @TruffleBoundary
  static ProgressClock of(SplContext context) {
    return context.attachment(ProgressClock.class, ProgressClock::new);
  }

  void reset() {
    startedAt = now();
  }

  double seconds() {
    return (now() - startedAt) / NANOS_PER_SECOND;
  }

  private long now() {
    return IoGate.io(context).clock().monotonicNanos();
  }

  @Override
  public void close() {}
}
