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

/** Datagrams of the monoio family: they wait in place and answer negative codes. */
public final class MonoioUdpBuiltins {
  private MonoioUdpBuiltins() {}

  @Builtin(
      name = "monoio_udp_bind",
      aliases = "rt_monoio_udp_bind",
      params = "address",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Opens a datagram socket and tells its handle.")
  abstract static class BindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object address, @Bind SplContext c) throws IOException {
      return NetGate.number(c, NetWaits.await(c, UdpCalls.bind(c, address)));
    }
  }

  @Builtin(
      name = "monoio_udp_connect",
      aliases = "rt_monoio_udp_connect",
      params = "socket address",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Sets the peer of a datagram socket; 1.")
  abstract static class ConnectNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object address, @Bind SplContext c) throws IOException {
      NetWaits.await(c, UdpCalls.connect(c, socket, address));
      return 1;
    }
  }

  @Builtin(
      name = "monoio_udp_send_to",
      aliases = "rt_monoio_udp_send_to",
      params = "socket data address len?",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc =
          "Sends one datagram to an address and tells the count; a count may stand before the"
              + " address.")
  abstract static class SendToNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object data, Object address, Object len, @Bind SplContext c)
        throws IOException {
      return Datagrams.sendTo(c, socket, OutgoingDatagram.of(data, address, len));
    }
  }

  @Builtin(
      name = "monoio_udp_recv_from",
      params = "socket buf max",
      fails = Fails.NIL,
      needs = Capability.NET,
      doc = "Receives one datagram: Some of the count, or a negative code, and the sender.")
  abstract static class ReceiveFromNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object buf, Object max, @Bind SplContext c)
        throws IOException {
      return Datagrams.receiveFromOrCode(c, socket, buf, max);
    }
  }

  @Builtin(
      name = "rt_monoio_udp_recv_from",
      params = "socket buf max",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Receives one datagram and tells the count.")
  abstract static class ReceiveCountNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object buf, Object max, @Bind SplContext c) throws IOException {
      return Datagrams.receive(c, socket, buf, max).count();
    }
  }

  @Builtin(
      name = "monoio_udp_send",
      aliases = "rt_monoio_udp_send",
      params = "socket data len?",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Sends one datagram to the peer and tells the count.")
  abstract static class SendNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object data, Object len, @Bind SplContext c)
        throws IOException {
      return NetWaits.await(c, UdpCalls.send(c, socket, data, len));
    }
  }

  @Builtin(
      name = "monoio_udp_recv",
      aliases = "rt_monoio_udp_recv",
      params = "socket buf max",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Receives one datagram of the peer and tells the count.")
  abstract static class ReceiveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object buf, Object max, @Bind SplContext c) throws IOException {
      return Datagrams.receiveFromPeer(c, socket, buf, max).count();
    }
  }

  @Builtin(
      name = "monoio_udp_set_broadcast",
      aliases = "rt_monoio_udp_set_broadcast",
      params = "socket on",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Allows sending to all of a network, or not; 1.")
  abstract static class SetBroadcastNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object on, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "broadcast", on);
      return 1;
    }
  }

  @Builtin(
      name = "monoio_udp_set_multicast_ttl",
      aliases = "rt_monoio_udp_set_multicast_ttl",
      params = "socket hops",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Sets how far datagrams to a group go, 0 to 255; 1.")
  abstract static class SetMulticastTtlNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object hops, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "multicast_ttl", hops);
      return 1;
    }
  }

  @Builtin(
      name = "monoio_udp_join_multicast",
      aliases = "rt_monoio_udp_join_multicast",
      params = "socket group where",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Joins a multicast group on an interface; 1.")
  abstract static class JoinNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object group, Object where, @Bind SplContext c)
        throws IOException {
      Memberships.change(c, socket, true, new Memberships.Group(group, where));
      return 1;
    }
  }

  @Builtin(
      name = "monoio_udp_leave_multicast",
      aliases = "rt_monoio_udp_leave_multicast",
      params = "socket group where",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Leaves a multicast group on an interface; 1.")
  abstract static class LeaveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object group, Object where, @Bind SplContext c)
        throws IOException {
      Memberships.change(c, socket, false, new Memberships.Group(group, where));
      return 1;
    }
  }
}
