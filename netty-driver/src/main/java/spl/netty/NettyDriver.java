// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.Attempt;
import spl.ffi.net.driver.DatagramPort;
import spl.ffi.net.driver.ListenRequest;
import spl.ffi.net.driver.ListenerPort;
import spl.ffi.net.driver.NetDriver;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.SocketOption;
import spl.ffi.net.driver.StreamPort;

/** Sockets of Netty on an event loop that only moves when it is told to. */
final class NettyDriver implements NetDriver {
  /** Long waits are cut into these; the handlers count in units that overflow. */
  private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** The largest datagram; a smaller buffer would cut it before the program says so. */
  private static final int DATAGRAM_BYTES = 65_536;

  /** Closing takes one or two turns; a limit, because nothing is worth a loop without end. */
  private static final int MOST_TURNS_TO_CLOSE = 100;

  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final Runnable NOTHING = () -> {};

  private final Transport transport;
  private final String version;
  private final Thread owner;
  private final ManualIoEventLoop loop;
  private boolean closed;

  NettyDriver(Transport transport, int entries, String version, Thread owner) {
    this.transport = transport;
    this.version = version;
    this.owner = owner;
    this.loop = new ManualIoEventLoop(owner, transport.handler(entries));
    if (owner == Thread.currentThread()) {
      loop.runNow(); // a ring is enabled by its first run; what overfills it before that is lost
    }
  }

  @Override
  public String name() {
    return transport.label();
  }

  @Override
  public String version() {
    return version;
  }

  Transport transport() {
    return transport;
  }

  ChannelFuture register(Channel channel) {
    EventLoop events = loop;
    return events.register(channel);
  }

  @Override
  public void poll() {
    loop.runNow();
  }

  @Override
  public void park(long nanos) {
    loop.run(Math.min(nanos, MOST_NANOS));
  }

  /**
   * Gives the loop something to do: it looks for that just before it waits. A mere wake-up is lost
   * when a poll has used up the one before it.
   */
  @Override
  public void wake() {
    if (Thread.currentThread() == owner) {
      return;
    }
    try {
      loop.execute(NOTHING);
    } catch (RejectedExecutionException ended) {
      assert loop.isShuttingDown(); // nobody waits there any more
    }
  }

  private static SocketProtocolFamily family(InetSocketAddress address) {
    return address.getAddress() instanceof Inet6Address
        ? SocketProtocolFamily.INET6
        : SocketProtocolFamily.INET;
  }

  /** Runs an action when something is done, which may be now. */
  static void whenDone(ChannelFuture future, Outcome<Channel> outcome) {
    future.addListener(done -> {
      if (done.isSuccess()) {
        outcome.done(future.channel());
      } else {
        outcome.failed(asIoException(done.cause()));
      }
    });
  }

  static IOException asIoException(Throwable cause) {
    Throwable reason = cause;
    while (!(reason instanceof IOException) && reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason instanceof IOException io ? io : new IOException(reason.getMessage(), reason);
  }

  /** Opens a port of a channel that is registered and then does one thing more. */
  private abstract static class Opening<P> implements Outcome<Channel> {
    private final Channel channel;
    private final Outcome<P> result;

    Opening(Channel channel, Outcome<P> result) {
      this.channel = channel;
      this.result = result;
    }

    abstract P port();

    @Override
    public void done(Channel ready) {
      result.done(port());
    }

    @Override
    public void failed(IOException reason) {
      drop(channel);
      result.failed(reason);
    }
  }

  @Override
  public void listen(ListenRequest request, Outcome<ListenerPort> result) {
    ServerChannel channel = transport.listener(family(request.local()));
    NettyListener port = new NettyListener(this, channel);
    Opening<ListenerPort> opening =
        new Opening<>(channel, result) {
          @Override
          ListenerPort port() {
            return port;
          }
        };
    port.prepare(request);
    try {
      if (request.reusePort()) {
        NettyOptions.set(transport, channel, SocketOption.REUSE_PORT, 1);
      }
    } catch (IOException | RuntimeException e) {
      opening.failed(asIoException(e));
      return;
    }
    registered(channel, opening, () -> whenDone(channel.bind(request.local()), opening));
  }

  private void registered(Channel channel, Outcome<Channel> outcome, Runnable next) {
    register(channel)
        .addListener(done -> {
          if (done.isSuccess()) {
            next.run();
          } else {
            outcome.failed(asIoException(done.cause()));
          }
        });
  }

  @Override
  public Attempt connect(InetSocketAddress target, Outcome<StreamPort> result) {
    SocketChannel channel = transport.stream(family(target));
    NettyStream port = new NettyStream(this, channel);
    port.prepare();
    Opening<StreamPort> opening =
        new Opening<>(channel, result) {
          @Override
          StreamPort port() {
            return port;
          }
        };
    Connection attempt = new Connection(channel, opening);
    registered(channel, attempt, () -> whenDone(channel.connect(target), attempt));
    return attempt;
  }

  /** A connection on its way, which may be given up. */
  private static final class Connection implements Attempt, Outcome<Channel> {
    private final Channel channel;
    private final Outcome<Channel> outcome;
    private boolean abandoned;

    Connection(Channel channel, Outcome<Channel> outcome) {
      this.channel = channel;
      this.outcome = outcome;
    }

    @Override
    public void done(Channel ready) {
      if (!abandoned) {
        outcome.done(ready);
      }
    }

    @Override
    public void failed(IOException reason) {
      if (!abandoned) {
        outcome.failed(reason);
      }
    }

    @Override
    public void abandon() {
      abandoned = true;
      drop(channel);
    }
  }

  @Override
  public void bind(InetSocketAddress local, Outcome<DatagramPort> result) {
    NettyDatagrams port;
    DatagramChannel channel;
    try {
      java.nio.channels.DatagramChannel raw = transport == Transport.NIO ? rawChannel(local) : null;
      channel = raw == null ? transport.datagrams(family(local)) : new NioDatagramChannel(raw);
      port = new NettyDatagrams(this, channel, emptySender(raw));
    } catch (IOException | RuntimeException e) {
      result.failed(asIoException(e));
      return;
    }
    bind(channel, port, local, result);
  }

  private static java.nio.channels.DatagramChannel rawChannel(InetSocketAddress local)
      throws IOException {
    boolean six = local.getAddress() instanceof Inet6Address;
    return java.nio.channels.DatagramChannel.open(
        six ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
  }

  private static NettyDatagrams.EmptySender emptySender(
      java.nio.channels.@Nullable DatagramChannel raw) {
    return raw == null
        ? NettyDatagrams::sendEmptyNatively
        : (channel, target) -> raw.send(ByteBuffer.allocate(0), target);
  }

  private void bind(
      DatagramChannel channel,
      NettyDatagrams port,
      InetSocketAddress local,
      Outcome<DatagramPort> result) {
    channel.config().setAutoRead(false);
    channel
        .config()
        .setOption(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(DATAGRAM_BYTES));
    channel.pipeline().addLast(port);
    Opening<DatagramPort> opening =
        new Opening<>(channel, result) {
          @Override
          DatagramPort port() {
            return port;
          }
        };
    registered(channel, opening, () -> whenDone(channel.bind(local), opening));
  }

  /**
   * Closes a channel whose address must be free at once, as far as this thread may: completions of
   * the system, and the selector, let go of it only when the loop moves.
   */
  void closeNow(Channel channel) {
    ChannelFuture closing = channel.close();
    if (Thread.currentThread() != owner || closed) {
      return;
    }
    for (int turn = 0; turn < MOST_TURNS_TO_CLOSE && !closing.isDone(); turn++) {
      loop.run(TURN_NANOS);
    }
    loop.runNow();
  }

  /** Closes without waiting; a channel that cannot be closed has nobody left to tell. */
  static void drop(Channel channel) {
    ChannelFuture unused = channel.close();
  }

  /** Only the thread that drove the loop can end it; a loop of an ended thread is left alone. */
  @Override
  public void close() {
    if (closed || Thread.currentThread() != owner) {
      return;
    }
    closed = true;
    Future<?> unused = loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    while (!loop.isTerminated()) {
      loop.runNow();
    }
  }
}
