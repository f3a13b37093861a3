// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.ChannelInputShutdownReadComplete;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.SocketOption;
import spl.ffi.net.driver.StreamEvents;
import spl.ffi.net.driver.StreamPort;

/** A connected channel. */
final class NettyStream extends ChannelInboundHandlerAdapter implements StreamPort {
  private final NettyDriver driver;
  private final SocketChannel channel;
  private @Nullable StreamEvents events;
  private boolean ended;
  private boolean closed;

  NettyStream(NettyDriver driver, SocketChannel channel) {
    this.driver = driver;
    this.channel = channel;
  }

  /** Nothing is read, and nothing closed, before somebody says so. */
  void prepare() {
    channel.config().setAutoRead(false);
    channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    channel.config().setOption(ChannelOption.AUTO_CLOSE, false);
    channel.config().setOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0);
    channel.pipeline().addLast(this);
  }

  @Override
  public void start(StreamEvents holder) {
    events = holder;
    channel.config().setAutoRead(true);
  }

  @Override
  public void setReading(boolean on) {
    channel.config().setAutoRead(on);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    try {
      if (events != null && !closed) {
        events.received(bytes.nioBuffer());
      }
    } finally {
      bytes.release();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ChannelInputShutdownEvent.INSTANCE
        || event == ChannelInputShutdownReadComplete.INSTANCE) {
      end();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end();
  }

  private void end() {
    if (!ended && !closed) {
      ended = true;
      if (events != null) {
        events.ended();
      }
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    fail(cause);
  }

  private void fail(Throwable cause) {
    if (!closed && events != null) {
      events.failed(NettyDriver.asIoException(cause));
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    ByteBuf buffer = channel.alloc().directBuffer(length).writeBytes(bytes, offset, length);
    channel
        .writeAndFlush(buffer)
        .addListener(done -> {
          if (!done.isSuccess()) {
            fail(done.cause());
          } else if (events != null && !closed) {
            events.sent(length);
          }
        });
  }

  @Override
  public void shutdownOutput() {
    channel
        .shutdownOutput()
        .addListener(done -> {
          if (!done.isSuccess()) {
            fail(done.cause());
          }
        });
  }

  @Override
  public InetSocketAddress local() throws IOException {
    return known(channel.localAddress());
  }

  @Override
  public InetSocketAddress remote() throws IOException {
    return known(channel.remoteAddress());
  }

  /** A connection that was reset before it was looked at has no addresses any more. */
  private static InetSocketAddress known(@Nullable InetSocketAddress address) throws IOException {
    if (address == null) {
      throw new IOException("Connection reset");
    }
    return address;
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
    closed = true;
    NettyDriver.drop(channel);
  }
}
