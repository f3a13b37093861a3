// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.Attempt;
import spl.ffi.net.driver.DatagramPort;
import spl.ffi.net.driver.ListenRequest;
import spl.ffi.net.driver.ListenerPort;
import spl.ffi.net.driver.NetDriver;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.StreamPort;

/** Sockets of the JDK on one selector. */
public final class JdkDriver implements NetDriver {
  /** The name of this driver. */
  public static final String NAME = "jdk";

  /** One read takes at most this much: as much as is kept per stream ahead of its use. */
  private static final int BUFFER_BYTES = 64 * 1024;

  /** A socket that the selector reports about. */
  interface Selected {
    /** Something is ready. */
    void ready(SelectionKey key);
  }

  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private volatile @Nullable Thread parked;

  /** A driver for the loop of the calling thread. */
  public JdkDriver() throws IOException {
    selector = Selector.open();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return "JDK " + Runtime.version().feature();
  }

  /** The one buffer that every read of this driver goes through. */
  ByteBuffer buffer() {
    return buffer.clear();
  }

  @Override
  public void poll() {
    try {
      selector.selectNow();
      report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void park(long nanos) {
    parked = Thread.currentThread();
    try {
      if (selector.selectedKeys().isEmpty()) {
        selector.select(milliseconds(nanos));
      }
      report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      parked = null;
    }
  }

  /** Rounded up, or the loop would spin through the last millisecond; 0 means for ever here. */
  private static long milliseconds(long nanos) {
    if (nanos == Long.MAX_VALUE) {
      return 0;
    }
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
  }

  /** A copy, because what is reported may open and close sockets. */
  private void report() {
    if (selector.selectedKeys().isEmpty()) {
      return;
    }
    List<SelectionKey> ready = List.copyOf(selector.selectedKeys());
    selector.selectedKeys().clear();
    for (SelectionKey key : ready) {
      if (key.isValid()) {
        ((Selected) key.attachment()).ready(key);
      }
    }
  }

  /** The selector remembers a call that comes before the wait. */
  @Override
  public void wake() {
    if (parked != Thread.currentThread()) {
      selector.wakeup();
    }
  }

  SelectionKey register(SelectableChannel channel, int interest, Selected who) throws IOException {
    channel.configureBlocking(false);
    return channel.register(selector, interest, who);
  }

  @Override
  public void listen(ListenRequest request, Outcome<ListenerPort> result) {
    ListenerPort port;
    try {
      port = openListener(request);
    } catch (IOException | RuntimeException e) {
      result.failed(asIoException(e));
      return;
    }
    result.done(port);
  }

  private ListenerPort openListener(ListenRequest request) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(family(request.local().getAddress()));
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      if (request.reusePort()) {
        channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
      }
      channel.bind(request.local(), request.backlog());
      return new JdkListener(this, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Attempt connect(InetSocketAddress target, Outcome<StreamPort> result) {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open(family(target.getAddress()));
      JdkConnecting connecting = new JdkConnecting(this, channel, result);
      connecting.begin(target);
      return connecting;
    } catch (IOException | RuntimeException e) {
      closeQuietly(channel);
      result.failed(asIoException(e));
      return () -> {};
    }
  }

  @Override
  public void bind(InetSocketAddress local, Outcome<DatagramPort> result) {
    DatagramChannel channel = null;
    DatagramPort port;
    try {
      channel = DatagramChannel.open(family(local.getAddress()));
      channel.bind(local);
      port = new JdkDatagrams(this, channel);
    } catch (IOException | RuntimeException e) {
      closeQuietly(channel);
      result.failed(asIoException(e));
      return;
    }
    result.done(port);
  }

  private static ProtocolFamily family(InetAddress address) {
    return address instanceof Inet6Address
        ? StandardProtocolFamily.INET6
        : StandardProtocolFamily.INET;
  }

  /** Addresses of no use are reported as unchecked exceptions by the JDK. */
  static IOException asIoException(Exception failure) {
    return failure instanceof IOException io ? io : new IOException(failure.getMessage(), failure);
  }

  /**
   * Closes a socket whose address must be free at once: the selector lets go of a closed channel
   * only when it looks again. What it sees meanwhile is reported by the next wait.
   */
  void closeNow(NetworkChannel channel) {
    closeQuietly(channel);
    try {
      selector.selectNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closing a socket that is of no use any more; nobody can do anything about a failure. */
  static void closeQuietly(@Nullable NetworkChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException ignored) {
        // the descriptor is gone in any case
      }
    }
  }

  /** The selector really closes a channel only when it looks again. */
  @Override
  public void close() {
    for (SelectionKey key : List.copyOf(selector.keys())) {
      closeQuietly((NetworkChannel) key.channel());
    }
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
