// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.SocketOption;
import spl.ffi.net.driver.StreamEvents;
import spl.ffi.net.driver.StreamPort;

/**
 * A connection: two byte streams that end independently of one another.
 *
 * <p>Reads complete in the order of their calls, and so do writes; both go on side by side.
 */
public final class TcpStream implements NetSocket {
  /** How long closing waits for bytes that the peer does not take (stdlib-net §5.3). */
  private static final long CLOSE_PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private final Network network;
  private final StreamPort port;
  private final String local;
  private final String peer;
  private final StreamReader reader;
  private final StreamWriter writer;
  private boolean closed;
  private boolean resets;

  /** What the driver reports. */
  private final class Events implements StreamEvents {
    @Override
    public void received(ByteBuffer bytes) {
      reader.received(bytes);
    }

    @Override
    public void ended() {
      reader.end();
    }

    @Override
    public void sent(long bytes) {
      writer.sent(bytes);
    }

    @Override
    public void failed(IOException reason) {
      broken(reason);
    }
  }

  private TcpStream(
      Network network, StreamPort port, InetSocketAddress local, InetSocketAddress peer) {
    this.network = network;
    this.port = port;
    this.local = Endpoint.format(local);
    this.peer = Endpoint.format(peer);
    this.reader = new StreamReader(network, port, this.peer);
    this.writer = new StreamWriter(network, port, this.peer);
  }

  /** Takes a connection over from its driver and begins to read ahead. */
  static TcpStream start(Network network, StreamPort port) throws IOException {
    TcpStream stream = new TcpStream(network, port, port.local(), port.remote());
    port.start(stream.new Events());
    return stream;
  }

  /** The address on this machine. */
  @Override
  public String localAddress() {
    return local;
  }

  /** The address of the other side. */
  public String peerAddress() {
    return peer;
  }

  /** Waits for bytes, or the end, and lets the taker take them. */
  public <T> Operation<T> read(Taker<T> taker) {
    return network.counted(reader.read(taker));
  }

  /** Gives bytes back that a read took on behalf of a task that was cancelled. */
  public void unread(byte[] bytes, int count) {
    reader.unread(bytes, count);
  }

  /** Queues up to 256 KiB and tells how many bytes that was. */
  public Operation<Long> write(ByteSource source) {
    return network.counted(writer.write(source, false));
  }

  /** Done when the system has taken all bytes. */
  public Operation<Long> writeAll(ByteSource source) {
    return network.counted(writer.write(source, true));
  }

  /** Done when the system has taken everything written so far. */
  public Operation<Long> flush() {
    return network.counted(writer.flush());
  }

  /** Local reads end now; what still arrives is dropped. The other side does not notice. */
  public void shutdownInput() throws IoFault {
    requireOpen("shut down");
    reader.discard();
    port.setReading(true);
  }

  /** The other side sees the end of the stream behind everything written so far. */
  public void shutdownOutput() throws IoFault {
    requireOpen("shut down");
    writer.end(this::sendEnd);
  }

  private void sendEnd() {
    try {
      if (!closed) {
        port.shutdownOutput();
      }
    } catch (IOException e) {
      broken(e);
    }
  }

  private void broken(IOException reason) {
    if (closed) {
      port.close();
      return;
    }
    IoFault read = FaultTranslation.translate(reason, "read from", peer);
    reader.fail(read);
    writer.fail(IoFault.of(read.kind(), "write to", peer, read.reason()));
  }

  /** Reads fail when nothing arrives for so long; 0 waits for ever. */
  public void setReadTimeout(long nanos) {
    reader.setTimeout(Math.max(0, nanos));
  }

  /** Writes fail when they cannot go on for so long; 0 waits for ever. */
  public void setWriteTimeout(long nanos) {
    writer.setTimeout(Math.max(0, nanos));
  }

  @Override
  public void set(SocketOption option, long value) throws IoFault {
    requireOpen("set option of");
    SocketOptions.set(port, option, value, peer);
    if (option == SocketOption.LINGER) {
      resets = value == 0;
    }
  }

  @Override
  public long get(SocketOption option) throws IoFault {
    requireOpen("get option of");
    return SocketOptions.get(port, option, peer);
  }

  /** Switches probes of an idle connection on, or off for 0 seconds. */
  public void setKeepalive(long idleSeconds) throws IoFault {
    set(SocketOption.KEEPALIVE, idleSeconds > 0 ? 1 : 0);
    if (idleSeconds > 0) {
      set(SocketOption.KEEPALIVE_IDLE, idleSeconds);
    }
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private void requireOpen(String operation) throws IoFault {
    if (closed) {
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, peer);
    }
  }

  /**
   * Sends what was written, then closes. Whoever waits for this connection is told so now; bytes
   * that the other side does not take within five seconds are dropped, and all of them at once when
   * a linger time of 0 asks for a reset (stdlib-net §5.3).
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (resets) {
      abort();
      return;
    }
    closed = true;
    network.forget(this);
    reader.close();
    writer.dropWaiting(IoFault.of(IoErrorKind.ALREADY_CLOSED, "write to", peer));
    if (writer.queued() == 0) {
      port.close();
      return;
    }
    closeWhenSent();
  }

  private void closeWhenSent() {
    Runnable release = network.loop().hold("write to " + peer);
    Runnable timer =
        network
            .loop()
            .after(
                CLOSE_PATIENCE,
                () -> writer.fail(IoFault.of(IoErrorKind.TIMED_OUT, "write to", peer)));
    writer.end(() -> {
      timer.run();
      port.close();
      release.run();
    });
  }

  /** Closes without waiting for anything. */
  @Override
  public void abort() {
    if (!closed) {
      closed = true;
      network.forget(this);
      reader.close();
      writer.fail(IoFault.of(IoErrorKind.ALREADY_CLOSED, "write to", peer));
    }
    port.close();
  }
}
