// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.unix.IntegerUnixChannelOption;
import io.netty.channel.unix.UnixChannelOption;
import io.netty.channel.uring.IoUringChannelOption;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.SocketOption;

/** Options of channels; one that a transport lacks is said to be missing. */
final class NettyOptions {
  /** {@code IPPROTO_IP}, {@code IP_TTL}; the same numbers on Linux and BSD are not guaranteed. */
  private static final IntegerUnixChannelOption TTL_4 = new IntegerUnixChannelOption("ttl", 0, 2);

  /** {@code IPPROTO_IPV6}, {@code IPV6_UNICAST_HOPS}. */
  private static final IntegerUnixChannelOption TTL_6 =
      new IntegerUnixChannelOption("hops", 41, 16);

  private NettyOptions() {}

  static void set(Transport transport, Channel channel, SocketOption option, long value)
      throws IOException {
    boolean known;
    try {
      known =
          isFlag(option)
              ? channel.config().setOption(flag(transport, option), flagValue(option, value != 0))
              : channel.config().setOption(number(transport, channel, option), (int) value);
    } catch (ChannelException e) {
      throw NettyDriver.asIoException(e);
    }
    if (!known) {
      throw new UnsupportedOperationException();
    }
  }

  static long get(Transport transport, Channel channel, SocketOption option) throws IOException {
    @Nullable Object value;
    try {
      value =
          isFlag(option)
              ? channel.config().getOption(flag(transport, option))
              : channel.config().getOption(number(transport, channel, option));
    } catch (ChannelException e) {
      throw NettyDriver.asIoException(e);
    }
    return switch (value) {
      case Boolean on -> flagValue(option, on) ? 1 : 0;
      case Integer number -> number;
      case null, default -> throw new UnsupportedOperationException();
    };
  }

  private static boolean isFlag(SocketOption option) {
    return switch (option) {
      case NODELAY, KEEPALIVE, BROADCAST, MULTICAST_LOOP, REUSE_PORT, QUICKACK -> true;
      default -> false;
    };
  }

  /** The library asks whether the loop is disabled. */
  private static boolean flagValue(SocketOption option, boolean value) {
    return (option == SocketOption.MULTICAST_LOOP) != value;
  }

  private static ChannelOption<Boolean> flag(Transport transport, SocketOption option) {
    return switch (option) {
      case NODELAY -> ChannelOption.TCP_NODELAY;
      case KEEPALIVE -> ChannelOption.SO_KEEPALIVE;
      case BROADCAST -> ChannelOption.SO_BROADCAST;
      case MULTICAST_LOOP -> ChannelOption.IP_MULTICAST_LOOP_DISABLED;
      case REUSE_PORT ->
          transport == Transport.NIO
              ? NioChannelOption.of(StandardSocketOptions.SO_REUSEPORT)
              : UnixChannelOption.SO_REUSEPORT;
      case QUICKACK ->
          switch (transport) {
            case IO_URING -> IoUringChannelOption.TCP_QUICKACK;
            case EPOLL -> EpollChannelOption.TCP_QUICKACK;
            case NIO -> NioChannelOption.of(ExtendedSocketOptions.TCP_QUICKACK);
            case KQUEUE -> throw new UnsupportedOperationException();
          };
      default -> throw new UnsupportedOperationException();
    };
  }

  private static ChannelOption<Integer> number(
      Transport transport, Channel channel, SocketOption option) {
    return switch (option) {
      case LINGER -> ChannelOption.SO_LINGER;
      case SEND_BUFFER -> ChannelOption.SO_SNDBUF;
      case RECEIVE_BUFFER -> ChannelOption.SO_RCVBUF;
      case TOS -> ChannelOption.IP_TOS;
      case MULTICAST_TTL -> ChannelOption.IP_MULTICAST_TTL;
      case TTL -> ttl(transport, channel.localAddress());
      case KEEPALIVE_IDLE ->
          switch (transport) {
            case IO_URING -> IoUringChannelOption.TCP_KEEPIDLE;
            case EPOLL -> EpollChannelOption.TCP_KEEPIDLE;
            case KQUEUE -> throw new UnsupportedOperationException();
            case NIO -> NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE);
          };
      default -> throw new UnsupportedOperationException();
    };
  }

  /** The numbers of the option are those of Linux. */
  private static ChannelOption<Integer> ttl(Transport transport, SocketAddress local) {
    if (transport != Transport.IO_URING && transport != Transport.EPOLL) {
      throw new UnsupportedOperationException();
    }
    boolean six =
        local instanceof InetSocketAddress address && address.getAddress() instanceof Inet6Address;
    return six ? TTL_6 : TTL_4;
  }
}
