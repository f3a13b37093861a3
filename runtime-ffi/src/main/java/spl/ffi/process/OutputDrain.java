// SPDX-License-Identifier: Apache-2.0
package spl.ffi.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Empties one pipe on a thread of its own, so that the child never blocks on the other. */
final class OutputDrain {
  private static final int BLOCK = 1 << 16;

  private final InputStream pipe;
  private final long max;
  private final Runnable onOverflow;
  private final CountDownLatch done = new CountDownLatch(1);
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean overflowed;

  private OutputDrain(InputStream pipe, long max, Runnable onOverflow) {
    this.pipe = pipe;
    this.max = max;
    this.onOverflow = onOverflow;
  }

  static OutputDrain start(InputStream pipe, long max, Runnable onOverflow) {
    OutputDrain drain = new OutputDrain(pipe, max, onOverflow);
    Thread.ofPlatform().daemon().name("process-output").start(drain::run);
    return drain;
  }

  /** Waits until the pipe is at its end; says whether it got there in time. */
  boolean await(long nanos) throws InterruptedException {
    return done.await(nanos, TimeUnit.NANOSECONDS);
  }

  synchronized byte[] bytes() {
    return kept.toByteArray();
  }

  synchronized boolean overflowed() {
    return overflowed;
  }

  private void run() {
    byte[] block = new byte[BLOCK];
    try (pipe) {
      int read = pipe.read(block);
      while (read >= 0) {
        keep(block, read);
        read = pipe.read(block);
      }
    } catch (IOException killed) {
      // The pipe of a killed process may break; what it wrote before is kept.
    } finally {
      done.countDown();
    }
  }

  private void keep(byte[] block, int length) {
    boolean full;
    synchronized (this) {
      int room = (int) Math.min(length, max - kept.size());
      kept.write(block, 0, room);
      full = room < length && !overflowed;
      overflowed |= full;
    }
    if (full) {
      onOverflow.run();
    }
  }
}
