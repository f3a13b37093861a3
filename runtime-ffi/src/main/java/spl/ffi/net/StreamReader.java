// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.StreamPort;

/** The reading side of a connection: what has arrived, and who waits for more. */
final class StreamReader {
  /** Read ahead per connection, then the system closes the window (stdlib-net §5.4). */
  private static final int MOST_AHEAD = 64 * 1024;

  private static final class Read<T> extends Operation<T> {
    private final Taker<T> taker;

    Read(Taker<T> taker, String address) {
      super("read from", address);
      this.taker = taker;
    }

    /** False while it needs more. */
    boolean serve(ReceiveQueue arrived, boolean ended) {
      try {
        T result = taker.take(arrived, ended);
        if (result == null) {
          return false;
        }
        complete(result);
      } catch (IoFault e) {
        fail(e);
      }
      return true;
    }
  }

  private final Network network;
  private final StreamPort port;
  private final String peer;
  private final ReceiveQueue arrived;
  private final Deque<Read<?>> waiting = new ArrayDeque<>(1);
  private boolean ended;
  private boolean discarding;
  private boolean paused;
  private @Nullable IoFault broken;
  private long timeout;

  StreamReader(Network network, StreamPort port, String peer) {
    this.network = network;
    this.port = port;
    this.peer = peer;
    this.arrived = new ReceiveQueue(network.spares());
  }

  void setTimeout(long nanos) {
    timeout = nanos;
  }

  <T> Operation<T> read(Taker<T> taker) {
    Read<T> read = new Read<>(taker, peer);
    if (waiting.isEmpty() && serve(read)) {
      resumeReading();
      return read;
    }
    waiting.add(read);
    resumeReading();
    read.whenWithdrawn(() -> waiting.remove(read));
    read.limit(network.loop(), timeout);
    return read;
  }

  private boolean serve(Read<?> read) {
    if (read.serve(arrived, ended)) {
      return true;
    }
    if (broken != null) {
      read.fail(broken);
      return true;
    }
    return false;
  }

  private void serveAll() {
    for (Read<?> first = waiting.peek(); first != null; first = waiting.peek()) {
      if (!serve(first)) {
        break;
      }
      waiting.remove(first);
    }
    resumeReading();
  }

  void received(ByteBuffer bytes) {
    if (discarding || broken != null) {
      return;
    }
    arrived.add(bytes);
    serveAll();
    if (arrived.size() >= MOST_AHEAD && waiting.isEmpty() && !paused) {
      paused = true;
      port.setReading(false);
    }
  }

  /** Whoever waits needs more than has arrived, however much that is. */
  private void resumeReading() {
    boolean wanted = arrived.size() == 0 || !waiting.isEmpty();
    if (paused && wanted && broken == null) {
      paused = false;
      port.setReading(true);
    }
  }

  /** What was lost by a failure does not end well: later reads get the failure too. */
  void end() {
    if (broken == null) {
      ended = true;
      serveAll();
    }
  }

  /** Local reads are at an end; what the other side still sends is taken and dropped. */
  void discard() {
    discarding = true;
    arrived.clear();
    end();
  }

  /** What had arrived before is still read. */
  void fail(IoFault reason) {
    if (broken == null) {
      broken = reason;
      serveAll();
    }
  }

  /** Whoever waits is told that the connection was closed here. */
  void close() {
    arrived.clear();
    fail(IoFault.of(IoErrorKind.ALREADY_CLOSED, "read from", peer));
  }

  void unread(byte[] bytes, int count) {
    if (broken == null && !discarding) {
      arrived.unread(bytes, count);
      serveAll();
    }
  }
}
