// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.NetSocket;
import spl.ffi.net.TcpStream;
import spl.ffi.net.UdpSocket;
import spl.ffi.net.driver.SocketOption;
import spl.language.SplContext;
import spl.stdlib.Arguments;

/** Options by name, with their ranges; timeouts are ours, all others the system's. */
final class Options {
  private static final int MOST_TTL = 255;

  private Options() {}

  @TruffleBoundary
  static void set(SplContext context, Object handle, String name, Object value) throws IoFault {
    NetSocket socket = NetGate.socket(context, handle, NetSocket.class, "set " + name + " of");
    switch (name) {
      case "read_timeout", "write_timeout" ->
          setTimeout(socket, name.equals("read_timeout"), Connections.nanos(context, value));
      case "keepalive" -> stream(socket, name).setKeepalive(seconds(context, value));
      case "backlog" -> setBacklog(context, socket, value);
      default -> socket.set(option(name), checked(context, socket, name, value));
    }
  }

  /** Probes after a Duration or an int of nanoseconds. */
  @TruffleBoundary
  static void setKeepaliveNanos(SplContext context, Object handle, Object idle) throws IoFault {
    long nanos = Connections.nanos(context, idle);
    long seconds = nanos == 0 ? 0 : Math.max(1, nanos / 1_000_000_000L);
    set(context, handle, "keepalive", seconds);
  }

  @TruffleBoundary
  static Object get(SplContext context, Object handle, String name) throws IoFault {
    NetSocket socket = NetGate.socket(context, handle, NetSocket.class, "get " + name + " of");
    SocketOption option = option(name);
    long value = socket.get(option);
    return switch (option) {
      case NODELAY, KEEPALIVE, BROADCAST, MULTICAST_LOOP, REUSE_PORT, QUICKACK -> value != 0;
      default -> (Object) value;
    };
  }

  private static SocketOption option(String name) {
    return SocketOption.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static long checked(SplContext context, NetSocket socket, String name, Object value)
      throws IoFault {
    long number = Arguments.integer(context, value);
    boolean bounded = name.endsWith("ttl") || name.equals("tos");
    if (bounded && (number < 0 || number > MOST_TTL)) {
      String reason = "a value from 0 to " + MOST_TTL + " is needed, not " + number;
      throw IoFault.of(
          IoErrorKind.INVALID_ARGUMENT, "set " + name + " of", socket.localAddress(), reason);
    }
    return number;
  }

  /** Absent is off; a unit value counts in nanoseconds, an int in seconds. */
  private static long seconds(SplContext context, Object value) {
    if (Arguments.isAbsent(value)) {
      return 0;
    }
    Object given = value instanceof spl.language.values.SplSome some ? some.value() : value;
    long amount = Arguments.integer(context, given);
    return given instanceof Long ? amount : Math.max(amount > 0 ? 1 : 0, amount / 1_000_000_000L);
  }

  private static void setTimeout(NetSocket socket, boolean reading, long nanos) throws IoFault {
    switch (socket) {
      case TcpStream stream when reading -> stream.setReadTimeout(nanos);
      case TcpStream stream -> stream.setWriteTimeout(nanos);
      case UdpSocket datagrams when reading -> datagrams.setReadTimeout(nanos);
      default -> {
        if (!(socket instanceof UdpSocket)) {
          throw unsupported(socket, "timeout");
        }
      }
    }
  }

  private static TcpStream stream(NetSocket socket, String name) throws IoFault {
    if (socket instanceof TcpStream stream) {
      return stream;
    }
    throw unsupported(socket, name);
  }

  /** The system fixes the length of the queue when listening begins. */
  private static void setBacklog(SplContext context, NetSocket socket, Object value)
      throws IoFault {
    if (!(socket instanceof spl.ffi.net.TcpListener) || Arguments.integer(context, value) < 1) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "set backlog of", socket.localAddress());
    }
  }

  private static IoFault unsupported(NetSocket socket, @Nullable String name) {
    return IoFault.of(IoErrorKind.UNSUPPORTED, "set " + name + " of", socket.localAddress());
  }
}
