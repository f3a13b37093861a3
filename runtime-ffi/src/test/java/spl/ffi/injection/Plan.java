// SPDX-License-Identifier: Apache-2.0
package spl.ffi.injection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls, fails one of them or moves only a byte in it, and counts open channels. */
final class Plan {
  /** What happens in the chosen call. */
  enum Event {
    DEVICE_ERROR("Input/output error"),
    NO_SPACE("No space left on device"),
    NO_DESCRIPTOR("Too many open files"),
    SHORT("");

    private final String text;

    Event(String text) {
      this.text = text;
    }
  }

  private final int chosen;
  private final Event event;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();

  Plan(int chosen, Event event) {
    this.chosen = chosen;
    this.event = event;
  }

  /** A plan in which nothing fails. */
  static Plan none() {
    return new Plan(0, Event.SHORT);
  }

  int calls() {
    return calls.get();
  }

  int open() {
    return open.get();
  }

  void opened() {
    open.incrementAndGet();
  }

  void closed() {
    open.decrementAndGet();
  }

  /** Counts a call that cannot be short. */
  void call() throws IOException {
    if (isChosen() && event != Event.SHORT) {
      throw new IOException(event.text);
    }
  }

  /** Counts a transfer and returns how much of it is done. */
  long transfer(long wanted) throws IOException {
    if (!isChosen()) {
      return wanted;
    }
    if (event == Event.SHORT) {
      return Math.min(1, wanted);
    }
    throw new IOException(event.text);
  }

  /** Counts a transfer of a buffer and returns the part of it that takes part. */
  ByteBuffer transfer(ByteBuffer wanted) throws IOException {
    int count = (int) transfer(wanted.remaining());
    return wanted.slice(wanted.position(), count);
  }

  private boolean isChosen() {
    return calls.incrementAndGet() == chosen;
  }
}
