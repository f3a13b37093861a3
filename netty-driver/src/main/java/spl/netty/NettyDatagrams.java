// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.DatagramEvents;
import spl.ffi.net.driver.DatagramPort;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.SocketOption;

/** A datagram channel. */
final class NettyDatagrams extends ChannelInboundHandlerAdapter implements DatagramPort {
  private final NettyDriver driver;
  private final DatagramChannel channel;
  private @Nullable DatagramEvents events;
  private final EmptySender empty;
  private boolean closed;

  NettyDatagrams(NettyDriver driver, DatagramChannel channel, EmptySender empty) {
    this.driver = driver;
    this.channel = channel;
    this.empty = empty;
  }

  /** Sends a datagram without bytes, which the library would take for nothing to do. */
  @FunctionalInterface
  interface EmptySender {
    void send(DatagramChannel channel, InetSocketAddress target) throws IOException;
  }

  @Override
  public void start(DatagramEvents holder) {
    events = holder;
    channel.config().setAutoRead(true);
  }

  @Override
  public void setReading(boolean on) {
    channel.config().setAutoRead(on);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    DatagramPacket packet = (DatagramPacket) message;
    try {
      if (events != null && !closed) {
        events.received(packet.content().nioBuffer(), packet.sender());
      }
    } finally {
      packet.release();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (events != null && !closed) {
      events.failed(NettyDriver.asIoException(cause));
    }
  }

  @Override
  public void send(byte[] bytes, @Nullable InetSocketAddress target, Outcome<Integer> result) {
    if (bytes.length == 0 && driver.transport() != Transport.IO_URING) {
      sendEmpty(target == null ? channel.remoteAddress() : target, result);
      return;
    }
    ByteBuf content = channel.alloc().directBuffer(bytes.length).writeBytes(bytes);
    Object message = target == null ? content : new DatagramPacket(content, target);
    channel
        .writeAndFlush(message)
        .addListener(done -> {
          if (done.isSuccess()) {
            result.done(bytes.length);
          } else {
            result.failed(NettyDriver.asIoException(done.cause()));
          }
        });
  }

  private void sendEmpty(InetSocketAddress target, Outcome<Integer> result) {
    try {
      empty.send(channel, target);
    } catch (IOException e) {
      result.failed(e);
      return;
    }
    result.done(0);
  }

  /** Through the descriptor of a native channel. */
  static void sendEmptyNatively(DatagramChannel channel, InetSocketAddress target)
      throws IOException {
    if (((UnixChannel) channel).fd() instanceof Socket socket) {
      ByteBuffer none = ByteBuffer.allocateDirect(1);
      socket.sendTo(none, 0, 0, target.getAddress(), target.getPort());
    }
  }

  @Override
  public void connect(InetSocketAddress peer, Outcome<InetSocketAddress> result) {
    if (channel.isConnected()) {
      channel.disconnect().addListener(done -> connectNow(peer, result));
    } else {
      connectNow(peer, result);
    }
  }

  private void connectNow(InetSocketAddress peer, Outcome<InetSocketAddress> result) {
    channel
        .connect(peer)
        .addListener(done -> {
          if (done.isSuccess()) {
            result.done(peer);
          } else {
            result.failed(NettyDriver.asIoException(done.cause()));
          }
        });
  }

  @Override
  public void join(InetAddress group, @Nullable NetworkInterface where) throws IOException {
    finish(channel.joinGroup(new InetSocketAddress(group, 0), choose(where)));
  }

  @Override
  public void leave(InetAddress group, @Nullable NetworkInterface where) throws IOException {
    finish(channel.leaveGroup(new InetSocketAddress(group, 0), choose(where)));
  }

  private static void finish(ChannelFuture change) throws IOException {
    if (change.isDone() && !change.isSuccess()) {
      throw NettyDriver.asIoException(change.cause());
    }
  }

  /** The interface of the bound address, or the first that can. */
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
        .filter(NettyDatagrams::isUsable)
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
  public InetSocketAddress local() {
    return channel.localAddress();
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
    if (channel.isOpen()) {
      driver.closeNow(channel);
    }
  }
}
