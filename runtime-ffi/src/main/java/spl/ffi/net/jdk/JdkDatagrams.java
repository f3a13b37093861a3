// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.jdk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.DatagramEvents;
import spl.ffi.net.driver.DatagramPort;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.SocketOption;

/** A datagram socket on the selector. */
final class JdkDatagrams implements DatagramPort, JdkDriver.Selected {
  /** How many datagrams one look takes, so that one busy socket does not keep the loop. */
  private static final int READS_PER_TURN = 16;

  private record Unsent(
      byte[] bytes, @Nullable InetSocketAddress target, Outcome<Integer> result) {}

  private record Membership(InetAddress group, @Nullable NetworkInterface where) {}

  private final JdkDriver driver;
  private final DatagramChannel channel;
  private final SelectionKey key;
  private final Deque<Unsent> unsent = new ArrayDeque<>(1);
  private final Map<Membership, MembershipKey> memberships = new HashMap<>();
  private @Nullable DatagramEvents events;
  private boolean reading;
  private boolean closed;

  JdkDatagrams(JdkDriver driver, DatagramChannel channel) throws IOException {
    this.driver = driver;
    this.channel = channel;
    this.key = driver.register(channel, 0, this);
  }

  @Override
  public void start(DatagramEvents holder) {
    events = holder;
    setReading(true);
  }

  @Override
  public void setReading(boolean on) {
    reading = on;
    updateInterest();
  }

  private void updateInterest() {
    if (!closed) {
      int write = unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE;
      key.interestOps(write | (reading ? SelectionKey.OP_READ : 0));
    }
  }

  @Override
  public void ready(SelectionKey ready) {
    int operations = ready.readyOps();
    if ((operations & SelectionKey.OP_WRITE) != 0) {
      sendMore();
    }
    if ((operations & SelectionKey.OP_READ) != 0) {
      receive();
    }
  }

  private void receive() {
    DatagramEvents holder = events;
    for (int i = 0; holder != null && i < READS_PER_TURN && reading && !closed; i++) {
      ByteBuffer buffer = driver.buffer();
      try {
        InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
        if (from == null) {
          return;
        }
        holder.received(buffer.flip(), from);
      } catch (IOException e) {
        holder.failed(e);
        return;
      }
    }
  }

  @Override
  public void send(byte[] bytes, @Nullable InetSocketAddress target, Outcome<Integer> result) {
    unsent.add(new Unsent(bytes, target, result));
    if (unsent.size() == 1) {
      sendMore();
    }
  }

  private void sendMore() {
    for (Unsent next = unsent.peek(); next != null; next = unsent.peek()) {
      try {
        if (!send(next)) {
          break;
        }
        unsent.remove();
        next.result().done(next.bytes().length);
      } catch (IOException | RuntimeException e) {
        unsent.remove();
        next.result().failed(JdkDriver.asIoException(e));
      }
    }
    updateInterest();
  }

  /** A datagram without bytes also counts as none when it was not sent. */
  private boolean send(Unsent next) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(next.bytes());
    InetSocketAddress target = next.target();
    int sent = target == null ? channel.write(buffer) : channel.send(buffer, target);
    return sent > 0 || next.bytes().length == 0;
  }

  @Override
  public void connect(InetSocketAddress peer, Outcome<InetSocketAddress> result) {
    try {
      if (channel.isConnected()) {
        channel.disconnect();
      }
      channel.connect(peer);
    } catch (IOException | RuntimeException e) {
      result.failed(JdkDriver.asIoException(e));
      return;
    }
    result.done(peer);
  }

  @Override
  public void join(InetAddress group, @Nullable NetworkInterface where) throws IOException {
    memberships.put(new Membership(group, where), channel.join(group, choose(where)));
  }

  @Override
  public void leave(InetAddress group, @Nullable NetworkInterface where) throws IOException {
    MembershipKey membership = memberships.remove(new Membership(group, where));
    if (membership == null) {
      throw new SocketException("Cannot assign requested address");
    }
    membership.drop();
  }

  /** The JDK wants an interface to be named: the one of the address, or the first that can. */
  private NetworkInterface choose(@Nullable NetworkInterface where) throws IOException {
    if (where != null) {
      return where;
    }
    InetAddress own = local().getAddress();
    NetworkInterface bound =
        own.isAnyLocalAddress() ? null : NetworkInterface.getByInetAddress(own);
    if (bound != null) {
      return bound;
    }
    return NetworkInterface.networkInterfaces()
        .filter(JdkDatagrams::isUsable)
        .findFirst()
        .orElseThrow(() -> new SocketException("No such device"));
  }

  private static boolean isUsable(NetworkInterface candidate) {
    try {
      return candidate.isUp() && candidate.supportsMulticast();
    } catch (SocketException e) {
      return false;
    }
  }

  @Override
  public InetSocketAddress local() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  @Override
  public void set(SocketOption option, long value) throws IOException {
    JdkOptions.set(channel, option, value);
  }

  @Override
  public long get(SocketOption option) throws IOException {
    return JdkOptions.get(channel, option);
  }

  @Override
  public void close() {
    closed = true;
    unsent.clear();
    if (channel.isOpen()) {
      driver.closeNow(channel);
    }
  }
}
