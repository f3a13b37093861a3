// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.FunctionInfo;
import spl.language.values.SplOk;
import spl.stdlib.GuestValues;

/** Datagrams of the native family: they wait in place and answer results. */
public final class NativeUdpBuiltins {
  private NativeUdpBuiltins() {}

  @Builtin(
      name = "native_udp_bind",
      params = "address",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Opens a datagram socket; Ok of its handle.")
  abstract static class BindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      return new SplOk(NetGate.number(c, NetWaits.await(c, UdpCalls.bind(c, address))));
    }
  }

  @Builtin(
      name = "native_udp_connect",
      params = "socket address",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sets the peer of a datagram socket.")
  abstract static class ConnectNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object address, @Bind SplContext c) throws IOException {
      NetWaits.await(c, UdpCalls.connect(c, socket, address));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_send",
      params = "socket data",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sends one datagram to the peer; Ok of the count.")
  abstract static class SendNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object data, @Bind SplContext c) throws IOException {
      return new SplOk(NetWaits.await(c, UdpCalls.send(c, socket, data, FunctionInfo.MISSING)));
    }
  }

  @Builtin(
      name = "native_udp_send_to",
      params = "socket data address len?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sends one datagram to an address; a count may stand before the address.")
  abstract static class SendToNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object data, Object address, Object len, @Bind SplContext c)
        throws IOException {
      return new SplOk(Datagrams.sendTo(c, socket, OutgoingDatagram.of(data, address, len)));
    }
  }

  @Builtin(
      name = "native_udp_recv",
      params = "socket buf",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Receives one datagram of the peer; Ok of the count.")
  abstract static class ReceiveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object buf, @Bind SplContext c) throws IOException {
      return new SplOk(Datagrams.receiveFromPeer(c, socket, buf, FunctionInfo.MISSING).count());
    }
  }

  @Builtin(
      name = "native_udp_recv_from",
      params = "socket buf?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Receives one datagram; Ok of the count, the sender and, without a buffer, the bytes.")
  abstract static class ReceiveFromNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object buf, @Bind SplContext c) throws IOException {
      return new SplOk(Datagrams.receiveFrom(c, socket, buf, false));
    }
  }

  @Builtin(
      name = "native_udp_peek",
      params = "socket buf",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Like receiving, but the datagram stays the next one.")
  abstract static class PeekNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object buf, @Bind SplContext c) throws IOException {
      return new SplOk(Datagrams.peek(c, socket, buf));
    }
  }

  @Builtin(
      name = "native_udp_peek_from",
      params = "socket buf?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Like receiving with the sender, but the datagram stays the next one.")
  abstract static class PeekFromNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object buf, @Bind SplContext c) throws IOException {
      return new SplOk(Datagrams.receiveFrom(c, socket, buf, true));
    }
  }

  @Builtin(
      name = "native_udp_peer_addr",
      params = "socket",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Tells the peer.")
  abstract static class PeerNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, @Bind SplContext c) throws IOException {
      return new SplOk(Datagrams.peer(c, socket));
    }
  }
}
