// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.StreamPort;

/** The writing side of a connection: who waits to send, and what the system has not taken yet. */
final class StreamWriter {
  /** Above this, writers wait (stdlib-net §5.4). */
  private static final int FULL_BYTES = 64 * 1024;

  /** Below this, they go on. */
  private static final int ROOM_BYTES = 32 * 1024;

  /** Most that one write takes. */
  private static final int MOST_PER_WRITE = 256 * 1024;

  private static final int WINDOW_BYTES = 64 * 1024;

  /** One call of the program. */
  private final class Write extends Operation<Long> {
    private final ByteSource source;
    private final boolean whole;
    private final long end;
    private long position;
    private long finishedAt;

    Write(ByteSource source, boolean whole) {
      super("write to", peer);
      this.source = source;
      this.whole = whole;
      this.end = whole ? source.size() : Math.min(source.size(), MOST_PER_WRITE);
    }

    /** Hands the next part to the port; false when there is none. */
    boolean submit() throws IoFault {
      int length = (int) Math.min(end - position, whole ? WINDOW_BYTES : MOST_PER_WRITE);
      if (length > 0) {
        byte[] window = source.window(position, length);
        position += length;
        accepted += length;
        port.write(window, 0, length);
      }
      return position < end;
    }

    /** Whether it is done only when the system has taken it. */
    boolean waitsForSystem() {
      return whole;
    }

    long size() {
      return end;
    }

    void release() {
      source.release();
    }
  }

  private final Network network;
  private final StreamPort port;
  private final String peer;
  private final Deque<Write> waiting = new ArrayDeque<>(1);
  private final Deque<Write> onTheirWay = new ArrayDeque<>(1);
  private long accepted;
  private long sent;
  private boolean full;
  private boolean pumping;
  private boolean ended;
  private @Nullable IoFault broken;
  private long timeout;
  private Runnable whenEmpty = () -> {};

  StreamWriter(Network network, StreamPort port, String peer) {
    this.network = network;
    this.port = port;
    this.peer = peer;
  }

  void setTimeout(long nanos) {
    timeout = nanos;
  }

  /** Bytes that the system has not taken. */
  long queued() {
    return accepted - sent;
  }

  Operation<Long> write(ByteSource source, boolean whole) {
    return add(new Write(source, whole));
  }

  /** Done when everything written before has been taken by the system. */
  Operation<Long> flush() {
    return add(new Write(ByteSource.of(new byte[0]), true));
  }

  private Operation<Long> add(Write write) {
    if (ended && broken == null) {
      broken = write.fault(IoErrorKind.BROKEN_PIPE);
    }
    if (broken != null) {
      finish(write, broken);
      return write;
    }
    waiting.add(write);
    pump();
    if (!write.isDone()) {
      write.whenWithdrawn(() -> withdraw(write));
      write.limit(network.loop(), timeout);
    }
    return write;
  }

  private void withdraw(Write write) {
    if (waiting.remove(write) || onTheirWay.remove(write)) {
      write.release();
    }
    pump();
  }

  private void pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    try {
      while (!waiting.isEmpty() && hasRoom()) {
        submit(waiting.element());
      }
    } finally {
      pumping = false;
    }
    settleSent();
  }

  private boolean hasRoom() {
    if (full && queued() < ROOM_BYTES) {
      full = false;
    }
    return !full && broken == null;
  }

  private void submit(Write write) {
    boolean more;
    try {
      more = write.submit();
    } catch (IoFault e) {
      waiting.remove(write);
      finish(write, e);
      return;
    }
    full = queued() > FULL_BYTES;
    if (!more && broken == null) {
      submitted(write);
    }
  }

  private void submitted(Write write) {
    waiting.remove(write);
    if (write.waitsForSystem()) {
      write.finishedAt = accepted;
      onTheirWay.add(write);
    } else {
      write.release();
      write.complete(write.size());
    }
  }

  void sent(long bytes) {
    sent += bytes;
    settleSent();
    pump();
  }

  private void settleSent() {
    for (Write first = onTheirWay.peek(); first != null; first = onTheirWay.peek()) {
      if (first.finishedAt > sent) {
        break;
      }
      onTheirWay.remove();
      first.release();
      first.complete(first.size());
    }
    if (queued() == 0 && waiting.isEmpty()) {
      whenEmpty.run();
    }
  }

  /** No more writes from now on; the action runs when all earlier ones have been taken. */
  void end(Runnable action) {
    ended = true;
    whenEmpty =
        () -> {
          whenEmpty = () -> {};
          action.run();
        };
    settleSent();
  }

  /** Only what the system has not taken of already accepted bytes still matters. */
  void dropWaiting(IoFault reason) {
    while (!waiting.isEmpty()) {
      finish(waiting.remove(), reason);
    }
  }

  void fail(IoFault reason) {
    if (broken == null) {
      broken = reason;
    }
    sent = accepted;
    dropWaiting(reason);
    while (!onTheirWay.isEmpty()) {
      finish(onTheirWay.remove(), reason);
    }
    whenEmpty.run();
  }

  private static void finish(Write write, IoFault reason) {
    write.release();
    write.fail(reason);
  }
}
