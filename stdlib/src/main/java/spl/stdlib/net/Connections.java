// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import spl.ffi.fault.IoFault;
import spl.ffi.net.NetSocket;
import spl.ffi.net.Operation;
import spl.ffi.net.TcpListener;
import spl.ffi.net.TcpStream;
import spl.ffi.net.UdpSocket;
import spl.language.SplContext;
import spl.language.values.FunctionInfo;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;
import spl.stdlib.GuestValues;

/** Arguments and answers of connections. */
final class Connections {
  private static final long USUAL_PATIENCE = 30_000_000_000L;
  private static final long USUAL_READ = 4096;

  private Connections() {}

  /** Handle, own address, peer's address. */
  static NetWaits.Shape<TcpStream> described(SplContext context) {
    return stream ->
        SplTuple.of(
            NetGate.number(context, stream),
            SplText.of(stream.localAddress()),
            SplText.of(stream.peerAddress()));
  }

  /** A length of time in nanoseconds; 0 for none. */
  @TruffleBoundary
  static long nanos(SplContext context, Object duration) {
    Object given = duration instanceof SplSome some ? some.value() : duration;
    return Arguments.isAbsent(given) ? 0 : Math.max(0, Arguments.integer(context, given));
  }

  /** A buffer for an exact number of bytes: those that are wanted, or all that fit. */
  @TruffleBoundary
  static NetBuffer exactly(SplContext context, Object buffer, Object count) {
    long wanted = Arguments.isAbsent(count) ? Long.MAX_VALUE : Arguments.integer(context, count);
    return NetBuffer.of(context, buffer, wanted);
  }

  /** Waits for a connection; one that a cancelled task does not want waits for the next. */
  @TruffleBoundary
  static TcpStream accept(SplContext context, Object handle) throws IOException {
    TcpListener listener = NetGate.socket(context, handle, TcpListener.class, "accept");
    return NetWaits.await(context, listener.accept(), listener::unaccept);
  }

  /** Waits for a connection; handle and own address. */
  @TruffleBoundary
  static SplTuple connect(SplContext context, Object address, long nanos) throws IOException {
    TcpStream stream = NetWaits.await(context, TcpCalls.connect(context, address, nanos));
    return SplTuple.of(NetGate.number(context, stream), SplText.of(stream.localAddress()));
  }

  /** A time limit, or the usual one. */
  static long patience(SplContext context, Object limit) {
    return limit == FunctionInfo.MISSING ? USUAL_PATIENCE : nanos(context, limit);
  }

  /** Waits for bytes; those that a cancelled task does not want are read by the next. */
  @TruffleBoundary
  static long read(SplContext context, Object handle, Object buffer, Object max)
      throws IOException {
    TcpStream stream = TcpCalls.stream(context, handle, "read");
    Operation<Long> reading = TcpCalls.read(context, handle, buffer, max);
    return NetWaits.await(
        context, reading, count -> stream.unread(NetBuffer.bytes(buffer), count.intValue()));
  }

  /** Reads or peeks: into a buffer, or a count of bytes as a new array with its count. */
  @TruffleBoundary
  static Object readOrBytes(SplContext context, Object handle, Object buffer, boolean keep)
      throws IOException {
    if (Arguments.isAbsent(buffer) || Arguments.base(buffer) instanceof Long) {
      long max = Arguments.integer(context, buffer, USUAL_READ);
      SplArray bytes = NetWaits.await(context, TcpCalls.bytes(context, handle, max, keep));
      return SplTuple.of((long) bytes.size(), bytes);
    }
    return keep
        ? NetWaits.await(context, TcpCalls.peek(context, handle, buffer, FunctionInfo.MISSING))
        : (Object) read(context, handle, buffer, FunctionInfo.MISSING);
  }

  /** The other side of any socket, or nil. */
  @TruffleBoundary
  static Object peer(SplContext context, Object handle) throws IoFault {
    return switch (NetGate.socket(context, handle, NetSocket.class, "get peer of")) {
      case TcpStream stream -> SplText.of(stream.peerAddress());
      case UdpSocket socket -> GuestValues.textOrNil(socket.peerAddress());
      default -> SplNil.INSTANCE;
    };
  }
}
