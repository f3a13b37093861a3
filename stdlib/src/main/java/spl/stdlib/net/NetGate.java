// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.handle.HandleTable;
import spl.ffi.net.DriverChoice;
import spl.ffi.net.NetSocket;
import spl.ffi.net.Network;
import spl.ffi.net.driver.NetDriver;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.async.AsyncRuntime;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;

/** The only door from built-ins to the network: one per runtime, closed with it. */
final class NetGate implements AutoCloseable {
  /** The variable that names the driver to use. */
  private static final String DRIVER_VARIABLE = "SPL_NET_DRIVER";

  private static final String CLOSE = "close socket";

  private final SplContext context;
  private final AsyncRuntime runtime;
  private @Nullable Network network;

  private NetGate(SplContext context, AsyncRuntime runtime) {
    this.context = context;
    this.runtime = runtime;
  }

  @TruffleBoundary
  static NetGate of(SplContext context) {
    return context.async().attachment(NetGate.class, runtime -> new NetGate(context, runtime));
  }

  /** The sockets of the running program's loop. */
  @TruffleBoundary
  static Network network(SplContext context) {
    return of(context).network();
  }

  private Network network() {
    Network known = network;
    if (known == null) {
      known = IoGate.io(context).network(new TaskLoop(runtime), choice());
      network = known;
    }
    return known;
  }

  /** The host's word counts more than that of the environment. */
  private DriverChoice choice() {
    String asked = SplLanguage.networkDriver(context.env());
    String name = asked.isEmpty() ? IoGate.io(context).environment().get(DRIVER_VARIABLE) : asked;
    String wanted = name == null || name.isBlank() ? DriverChoice.AUTO : name.strip();
    int entries = (int) runtime.configuration().entries();
    return new DriverChoice(wanted.toLowerCase(Locale.ROOT), entries, NetGate::ignore);
  }

  /** The driver that a socket would use, with its library and version; nothing is opened. */
  @TruffleBoundary
  static String description(SplContext context) {
    return of(context).choice().describe();
  }

  /** Why the driver that was asked for cannot work, or null; nothing is opened when none was. */
  @TruffleBoundary
  static @Nullable String obstacle(SplContext context) {
    NetGate gate = of(context);
    DriverChoice choice = gate.choice();
    boolean works = choice.name().equals(DriverChoice.AUTO);
    works |= gate.network != null && gate.network.isStarted();
    return works ? null : choice.obstacle();
  }

  private static void ignore(String note) {}

  /** The driver in use, loaded now if need be. */
  @TruffleBoundary
  static NetDriver driver(SplContext context) throws IoFault {
    return network(context).driver();
  }

  /** Makes a socket known by number. */
  @TruffleBoundary
  static long number(SplContext context, NetSocket socket) throws IoFault {
    return IoGate.io(context).handles().issue(socket, "open socket");
  }

  /** The socket behind a number. */
  @TruffleBoundary
  static <S extends NetSocket> S socket(
      SplContext context, Object handle, Class<S> kind, String operation) throws IoFault {
    long number = Arguments.integer(context, handle);
    S socket = own(context, IoGate.io(context).handles().get(number, kind, operation), operation);
    if (socket.isClosed()) {
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, socket.localAddress());
    }
    return socket;
  }

  /** Closes a socket and forgets its number. */
  @TruffleBoundary
  static void close(SplContext context, Object handle) throws IoFault {
    long number = Arguments.integer(context, handle);
    HandleTable<Object> handles = IoGate.io(context).handles();
    own(context, handles.get(number, NetSocket.class, CLOSE), CLOSE);
    handles.remove(number, NetSocket.class, CLOSE).close();
  }

  /** A socket is served by the loop that opened it; another thread would disturb that one. */
  private static <S extends NetSocket> S own(SplContext context, S socket, String operation)
      throws IoFault {
    if (context.async().isOnly() || socket.network() == network(context)) {
      return socket;
    }
    throw IoFault.of(
        IoErrorKind.OTHER,
        operation,
        socket.localAddress(),
        "the socket belongs to another runtime; use it there");
  }

  @Override
  public void close() {
    if (network != null) {
      network.close();
    }
  }
}
