// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.DatagramEvents;
import spl.ffi.net.driver.DatagramPort;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.SocketOption;

/** A datagram socket: messages arrive whole, once or not at all. */
public final class UdpSocket implements NetSocket {
  /** Kept per socket; what comes above that stays in the system's buffer (stdlib-net §5.4). */
  private static final int MOST_KEPT = 256;

  /** What fits into one datagram. */
  private static final int MOST_BYTES = 65_507;

  private final Network network;
  private final DatagramPort port;
  private final String local;
  private final Deque<Datagram> arrived = new ArrayDeque<>();
  private final Deque<Receive> waiting = new ArrayDeque<>(1);
  private @Nullable InetSocketAddress peer;
  private @Nullable IoFault notice;
  private boolean paused;
  private boolean closed;
  private long receiveTimeout;

  private static final class Receive extends Operation<Datagram> {
    final boolean keep;

    Receive(String address, boolean keep) {
      super("receive on", address);
      this.keep = keep;
    }
  }

  /** What the driver reports. */
  private final class Events implements DatagramEvents {
    @Override
    public void received(ByteBuffer bytes, InetSocketAddress from) {
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      arrived.add(new Datagram(content, Endpoint.format(from)));
      serve();
      pauseOrResume();
    }

    @Override
    public void failed(IOException reason) {
      notice = FaultTranslation.translate(reason, "receive on", local);
      serve();
    }
  }

  private UdpSocket(Network network, DatagramPort port) throws IOException {
    this.network = network;
    this.port = port;
    this.local = Endpoint.format(port.local());
  }

  static UdpSocket start(Network network, DatagramPort port) throws IOException {
    UdpSocket socket = new UdpSocket(network, port);
    port.start(socket.new Events());
    return socket;
  }

  @Override
  public String localAddress() {
    return local;
  }

  /** The peer, or null before there is one. */
  public @Nullable String peerAddress() {
    return peer == null ? null : Endpoint.format(peer);
  }

  /** Sets or changes the peer: datagrams of others do not arrive any more. */
  public Operation<InetSocketAddress> connectTo(InetSocketAddress target) {
    String shown = Endpoint.format(target);
    Operation<InetSocketAddress> operation = new Operation<>("connect to", shown);
    if (closed) {
      operation.fail(operation.fault(IoErrorKind.ALREADY_CLOSED));
    } else {
      port.connect(target, whenConnected(operation, shown));
    }
    return network.counted(operation);
  }

  private Outcome<InetSocketAddress> whenConnected(
      Operation<InetSocketAddress> operation, String shown) {
    return new Outcome<>() {
      @Override
      public void done(InetSocketAddress target) {
        peer = target;
        arrived.removeIf(datagram -> !datagram.from().equals(shown));
        operation.complete(target);
      }

      @Override
      public void failed(IOException reason) {
        operation.fail(operation.fault(reason));
      }
    };
  }

  /** Sends one datagram to the peer. */
  public Operation<Long> send(byte[] bytes) {
    InetSocketAddress target = peer;
    if (target == null) {
      return Operation.failed(IoFault.of(IoErrorKind.NOT_CONNECTED, "send from", local));
    }
    return send(bytes, target, null);
  }

  /** Sends one datagram to an address; with a peer, to that one only. */
  public Operation<Long> sendTo(byte[] bytes, InetSocketAddress target) {
    if (peer != null && !peer.equals(target)) {
      String reason = "already connected to " + Endpoint.format(peer);
      return Operation.failed(
          IoFault.of(IoErrorKind.ALREADY_CONNECTED, "send to", Endpoint.format(target), reason));
    }
    return send(bytes, target, peer == null ? target : null);
  }

  private Operation<Long> send(
      byte[] bytes, InetSocketAddress shown, @Nullable InetSocketAddress target) {
    String address = Endpoint.format(shown);
    Operation<Long> operation = new Operation<>("send to", address);
    IoFault obstacle = obstacle(bytes, operation);
    if (obstacle != null) {
      operation.fail(obstacle);
      return network.counted(operation);
    }
    port.send(
        bytes,
        target,
        new Outcome<>() {
          @Override
          public void done(Integer count) {
            operation.complete(count.longValue());
          }

          @Override
          public void failed(IOException reason) {
            operation.fail(FaultTranslation.translate(reason, "send to", address));
          }
        });
    return network.counted(operation);
  }

  /** A refusal of an earlier datagram is told once, by whatever comes next. */
  private @Nullable IoFault obstacle(byte[] bytes, Operation<Long> operation) {
    if (closed) {
      return operation.fault(IoErrorKind.ALREADY_CLOSED);
    }
    if (bytes.length > MOST_BYTES) {
      return operation.fault(IoErrorKind.MESSAGE_TOO_LONG);
    }
    IoFault earlier = notice;
    notice = null;
    return earlier;
  }

  /** The next datagram. */
  public Operation<Datagram> receive() {
    return receive(new Receive(local, false));
  }

  /** The next datagram, which stays the next one. */
  public Operation<Datagram> peek() {
    return receive(new Receive(local, true));
  }

  /** The next datagram of the peer. */
  public Operation<Datagram> receiveFromPeer(boolean keep) {
    return peer == null
        ? Operation.failed(IoFault.of(IoErrorKind.NOT_CONNECTED, "receive on", local))
        : receive(new Receive(local, keep));
  }

  private Operation<Datagram> receive(Receive operation) {
    if (closed) {
      operation.fail(operation.fault(IoErrorKind.ALREADY_CLOSED));
      return operation;
    }
    waiting.add(operation);
    serve();
    if (!operation.isDone()) {
      operation.whenWithdrawn(() -> waiting.remove(operation));
      operation.limit(network.loop(), receiveTimeout);
    }
    pauseOrResume();
    return network.counted(operation);
  }

  /** Gives a datagram back that was received for a task that was cancelled. */
  public void unreceive(Datagram datagram) {
    arrived.addFirst(datagram);
    serve();
  }

  private void serve() {
    for (Receive first = waiting.peek(); first != null; first = waiting.peek()) {
      IoFault refused = notice;
      Datagram datagram = arrived.peek();
      if (refused == null && datagram == null) {
        return;
      }
      waiting.remove();
      if (refused != null) {
        notice = null;
        first.fail(refused);
      } else {
        deliver(first, datagram);
      }
    }
  }

  private void deliver(Receive operation, @Nullable Datagram datagram) {
    if (!operation.keep) {
      arrived.remove();
    }
    if (datagram != null) {
      operation.complete(datagram);
    }
  }

  private void pauseOrResume() {
    boolean full = arrived.size() >= MOST_KEPT;
    if (full != paused && !closed) {
      paused = full;
      port.setReading(!full);
    }
  }

  /** Joins a group. */
  public void join(MulticastGroup group) throws IoFault {
    requireOpen("join");
    try {
      port.join(group.address(), group.where());
    } catch (IOException | RuntimeException e) {
      String shown = Endpoint.format(group.address());
      throw FaultTranslation.translate(e, "join multicast group", shown);
    }
  }

  /** Leaves a group. */
  public void leave(MulticastGroup group) throws IoFault {
    requireOpen("leave");
    try {
      port.leave(group.address(), group.where());
    } catch (IOException | RuntimeException e) {
      String shown = Endpoint.format(group.address());
      throw FaultTranslation.translate(e, "leave multicast group", shown);
    }
  }

  /** Receiving fails when nothing arrives for so long; 0 waits for ever. */
  public void setReadTimeout(long nanos) {
    receiveTimeout = Math.max(0, nanos);
  }

  @Override
  public void set(SocketOption option, long value) throws IoFault {
    requireOpen("set option of");
    SocketOptions.set(port, option, value, local);
  }

  @Override
  public long get(SocketOption option) throws IoFault {
    requireOpen("get option of");
    return SocketOptions.get(port, option, local);
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
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, local);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    network.forget(this);
    port.close();
    arrived.clear();
    while (!waiting.isEmpty()) {
      Receive operation = waiting.remove();
      operation.fail(operation.fault(IoErrorKind.ALREADY_CLOSED));
    }
  }

  @Override
  public void abort() {
    close();
  }
}
