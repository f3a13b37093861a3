// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.Datagram;
import spl.ffi.net.UdpSocket;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;
import spl.stdlib.IoGate;
import spl.stdlib.NetCodes;

/** Waits for datagrams in place. */
final class Datagrams {
  /** What was received: how much of it fitted, and from whom. */
  record Received(long count, String from) {}

  private static final long MOST_BYTES = 65_535;

  private Datagrams() {}

  /** Receives into a buffer; what a cancelled task does not want is received by the next. */
  @TruffleBoundary
  static Received receive(SplContext context, Object handle, Object buffer, Object max)
      throws IOException {
    return receive(context, handle, limited(context, buffer, max), false);
  }

  /** The same, of the peer only. */
  @TruffleBoundary
  static Received receiveFromPeer(SplContext context, Object handle, Object buffer, Object max)
      throws IOException {
    return receive(context, handle, limited(context, buffer, max), true);
  }

  private static NetBuffer limited(SplContext context, Object buffer, Object max) {
    return NetBuffer.of(context, buffer, Arguments.integer(context, max, MOST_BYTES));
  }

  private static Received receive(
      SplContext context, Object handle, NetBuffer target, boolean fromPeer) throws IOException {
    Datagram datagram = wait(context, handle, target, fromPeer);
    return new Received(target.fill(datagram.bytes()), datagram.from());
  }

  private static Datagram wait(
      SplContext context, Object handle, NetBuffer target, boolean fromPeer) throws IOException {
    UdpSocket socket = UdpCalls.socket(context, handle, "receive");
    var receiving =
        DatagramBuiltins.lent(target, UdpCalls.receive(context, handle, fromPeer, false));
    return NetWaits.await(context, receiving, socket::unreceive);
  }

  /** The next datagram of the peer, which stays the next one. */
  @TruffleBoundary
  static long peek(SplContext context, Object handle, Object buffer) throws IOException {
    NetBuffer target = NetBuffer.of(context, buffer, MOST_BYTES);
    Datagram datagram = NetWaits.await(context, UdpCalls.receive(context, handle, true, true));
    return target.fill(datagram.bytes());
  }

  /** Count and sender; without a buffer the bytes too. */
  @TruffleBoundary
  static SplTuple receiveFrom(SplContext context, Object handle, Object buffer, boolean keep)
      throws IOException {
    UdpSocket socket = UdpCalls.socket(context, handle, "receive");
    NetBuffer target =
        Arguments.isAbsent(buffer)
            ? NetBuffer.of(context, SplArray.empty(), MOST_BYTES)
            : NetBuffer.of(context, buffer, MOST_BYTES);
    Datagram datagram =
        NetWaits.await(
            context,
            DatagramBuiltins.lent(target, UdpCalls.receive(context, handle, false, keep)),
            keep ? unwanted -> {} : socket::unreceive);
    long count = target.fill(datagram.bytes());
    return Arguments.isAbsent(buffer)
        ? SplTuple.of(count, SplText.of(datagram.from()), SplArray.ofBytes(datagram.bytes()))
        : SplTuple.of(count, SplText.of(datagram.from()));
  }

  /** {@code Some} of count and sender, or of a negative code and an empty text. */
  @TruffleBoundary
  static Object receiveFromOrCode(SplContext context, Object handle, Object buffer, Object max)
      throws IOException {
    try {
      Received received = receive(context, handle, buffer, max);
      return new SplSome(SplTuple.of(received.count(), SplText.of(received.from())));
    } catch (IoFault fault) {
      IoGate.io(context).lastFault().record(fault);
      return new SplSome(SplTuple.of(NetCodes.negative(fault.kind()), SplText.EMPTY));
    }
  }

  /** Sends one datagram to where it goes and tells the count. */
  @TruffleBoundary
  static long sendTo(SplContext context, Object handle, OutgoingDatagram outgoing)
      throws IOException {
    Object target = outgoing.requiredTarget();
    byte[] bytes = NetData.bytes(context, outgoing.data(), outgoing.count());
    return NetWaits.await(context, UdpCalls.sendTo(context, handle, bytes, target));
  }

  /** The peer of a socket. */
  @TruffleBoundary
  static TruffleString peer(SplContext context, Object handle) throws IoFault {
    UdpSocket socket = UdpCalls.socket(context, handle, "get peer of");
    String peer = socket.peerAddress();
    if (peer == null) {
      throw IoFault.of(IoErrorKind.NOT_CONNECTED, "get peer of", socket.localAddress());
    }
    return SplText.of(peer);
  }
}
