// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.ffi.net.TcpStream;
import spl.language.SplContext;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;

/** Arguments and answers of connections. */
final class Connections {
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
}
