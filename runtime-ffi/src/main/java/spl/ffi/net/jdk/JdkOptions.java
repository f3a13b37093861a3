// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.jdk;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;

/**
 * Options by name: which of them a socket has depends on the system and on the modules of the JDK.
 */
final class JdkOptions {
  private JdkOptions() {}

  static void set(NetworkChannel channel, spl.ffi.net.driver.SocketOption option, long value)
      throws IOException {
    SocketOption<?> found = find(channel, option);
    if (found.type() == Boolean.class) {
      channel.setOption(typed(found, Boolean.class), value != 0);
    } else {
      channel.setOption(typed(found, Integer.class), Math.toIntExact(value));
    }
  }

  static long get(NetworkChannel channel, spl.ffi.net.driver.SocketOption option)
      throws IOException {
    Object value = channel.getOption(find(channel, option));
    return switch (value) {
      case Boolean flag -> flag ? 1 : 0;
      case Integer number -> number;
      case null, default -> throw new UnsupportedOperationException();
    };
  }

  private static SocketOption<?> find(
      NetworkChannel channel, spl.ffi.net.driver.SocketOption option) {
    String name = name(channel, option);
    Set<SocketOption<?>> supported = channel.supportedOptions();
    for (SocketOption<?> candidate : supported) {
      if (candidate.name().equals(name)) {
        return candidate;
      }
    }
    throw new UnsupportedOperationException();
  }

  /** The JDK has no time to live of single datagrams and of connections. */
  private static String name(NetworkChannel channel, spl.ffi.net.driver.SocketOption option) {
    return switch (option) {
      case NODELAY -> "TCP_NODELAY";
      case KEEPALIVE -> "SO_KEEPALIVE";
      case KEEPALIVE_IDLE -> "TCP_KEEPIDLE";
      case LINGER -> channel instanceof SocketChannel ? "SO_LINGER" : "";
      case SEND_BUFFER -> "SO_SNDBUF";
      case RECEIVE_BUFFER -> "SO_RCVBUF";
      case TTL -> "";
      case TOS -> "IP_TOS";
      case QUICKACK -> "TCP_QUICKACK";
      case REUSE_PORT -> "SO_REUSEPORT";
      case BROADCAST -> "SO_BROADCAST";
      case MULTICAST_TTL -> "IP_MULTICAST_TTL";
      case MULTICAST_LOOP -> "IP_MULTICAST_LOOP";
    };
  }

  @SuppressWarnings("unchecked") // compared just before
  private static <T> SocketOption<T> typed(SocketOption<?> option, Class<T> type) {
    if (option.type() != type) {
      throw new UnsupportedOperationException();
    }
    return (SocketOption<T>) option;
  }
}
