// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannel;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.ListenRequest;
import spl.ffi.net.driver.ListenerPort;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.SocketOption;
import spl.ffi.net.driver.StreamPort;

/** A listening channel; it reads, that is accepts, only when it is asked to. */
final class NettyListener extends ChannelInboundHandlerAdapter implements ListenerPort {
  private final NettyDriver driver;
  private final ServerChannel channel;
  private final Deque<SocketChannel> early = new ArrayDeque<>(1);
  private @Nullable Outcome<StreamPort> waiting;

  NettyListener(NettyDriver driver, ServerChannel channel) {
    this.driver = driver;
    this.channel = channel;
  }

  void prepare(ListenRequest request) {
    ServerChannelRecvByteBufAllocator oneByOne = new ServerChannelRecvByteBufAllocator();
    oneByOne.maxMessagesPerRead(1);
    channel.config().setAutoRead(false);
    channel.config().setOption(ChannelOption.RECVBUF_ALLOCATOR, oneByOne);
    channel.config().setOption(ChannelOption.SO_REUSEADDR, true);
    channel.config().setOption(ChannelOption.SO_BACKLOG, request.backlog());
    channel.pipeline().addLast(this);
  }

  @Override
  public void accept(Outcome<StreamPort> result) {
    SocketChannel known = early.poll();
    if (known != null) {
      hand(known, result);
      return;
    }
    waiting = result;
    channel.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    SocketChannel connection = (SocketChannel) message;
    Outcome<StreamPort> result = waiting;
    if (result == null) {
      early.add(connection);
      return;
    }
    waiting = null;
    hand(connection, result);
  }

  private void hand(SocketChannel connection, Outcome<StreamPort> result) {
    NettyStream port = new NettyStream(driver, connection);
    port.prepare();
    driver
        .register(connection)
        .addListener(done -> {
          if (done.isSuccess()) {
            result.done(port);
          } else {
            result.failed(NettyDriver.asIoException(done.cause()));
          }
        });
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Outcome<StreamPort> result = waiting;
    if (result != null) {
      waiting = null;
      result.failed(NettyDriver.asIoException(cause));
    }
  }

  /** Asks again when a read brought nothing. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (waiting != null && channel.isActive()) {
      channel.read();
    }
  }

  @Override
  public InetSocketAddress local() {
    return (InetSocketAddress) channel.localAddress();
  }

  @Override
  public void set(SocketOption option, long value) throws IOException {
    NettyOptions.set(driver.transport(), channel, option, value);
  }

  @Override
  public long get(SocketOption option) throws IOException {
    return NettyOptions.get(driver.transport(), channel, option);
  }

  @Override
  public void close() {
    waiting = null;
    while (!early.isEmpty()) {
      NettyDriver.drop(early.remove());
    }
    if (channel.isOpen()) {
      driver.closeNow(channel);
    }
  }
}
