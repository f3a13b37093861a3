// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.net.InetSocketAddress;
import spl.ffi.fault.IoFault;
import spl.ffi.net.Datagram;
import spl.ffi.net.Endpoint;
import spl.ffi.net.Operation;
import spl.ffi.net.UdpSocket;
import spl.language.SplContext;

/** Calls on datagram sockets with guest arguments. */
final class UdpCalls {
  private UdpCalls() {}

  @TruffleBoundary
  static Operation<UdpSocket> bind(SplContext context, Object address) throws IoFault {
    return NetGate.network(context).bind(Addresses.endpoint(context, address, "bind"));
  }

  @TruffleBoundary
  static UdpSocket socket(SplContext context, Object handle, String operation) throws IoFault {
    return NetGate.socket(context, handle, UdpSocket.class, operation);
  }

  @TruffleBoundary
  static Operation<InetSocketAddress> connect(SplContext context, Object handle, Object address)
      throws IoFault {
    UdpSocket socket = socket(context, handle, "connect");
    Endpoint target = Addresses.endpoint(context, address, "connect to");
    return NetGate.network(context).withAddress(target, "connect to", socket::connectTo);
  }

  @TruffleBoundary
  static Operation<Long> send(SplContext context, Object handle, Object data, Object length)
      throws IOException {
    UdpSocket socket = socket(context, handle, "send");
    return socket.send(NetData.bytes(context, data, length));
  }

  @TruffleBoundary
  static Operation<Long> sendTo(SplContext context, Object handle, byte[] data, Object address)
      throws IoFault {
    UdpSocket socket = socket(context, handle, "send");
    Endpoint target = Addresses.endpoint(context, address, "send to");
    return NetGate.network(context).withAddress(target, "send to", to -> socket.sendTo(data, to));
  }

  /** The next datagram; of the peer only when there must be one. */
  @TruffleBoundary
  static Operation<Datagram> receive(
      SplContext context, Object handle, boolean connected, boolean keep) throws IoFault {
    UdpSocket socket = socket(context, handle, "receive");
    if (connected) {
      return socket.receiveFromPeer(keep);
    }
    return keep ? socket.peek() : socket.receive();
  }
}
