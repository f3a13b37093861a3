// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.net.NetSocket;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplText;

/** Connections of the monoio family: they wait in place and answer negative codes. */
public final class MonoioTcpBuiltins {
  private MonoioTcpBuiltins() {}

  @Builtin(
      name = "monoio_tcp_listen",
      aliases = "rt_monoio_tcp_listen",
      params = "address",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Opens a listening socket and tells its handle.")
  abstract static class ListenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object address, @Bind SplContext c) throws IOException {
      return NetGate.number(c, NetWaits.await(c, TcpCalls.listen(c, address, false)));
    }
  }

  @Builtin(
      name = "rt_tcp_reuse_port_listen",
      params = "address",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Opens a listening socket on a port that other runtimes share and tells its handle.")
  abstract static class ListenSharedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object address, @Bind SplContext c) throws IOException {
      return NetGate.number(c, NetWaits.await(c, TcpCalls.listen(c, address, true)));
    }
  }

  @Builtin(
      name = "monoio_tcp_accept",
      aliases = "rt_monoio_tcp_accept",
      params = "listener",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Waits for a connection and tells its handle.")
  abstract static class AcceptNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object listener, @Bind SplContext c) throws IOException {
      return NetGate.number(c, Connections.accept(c, listener));
    }
  }

  @Builtin(
      name = "monoio_tcp_connect",
      aliases = "rt_monoio_tcp_connect",
      params = "address",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Connects and tells the handle.")
  abstract static class ConnectNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object address, @Bind SplContext c) throws IOException {
      return NetGate.number(c, NetWaits.await(c, TcpCalls.connect(c, address, 0)));
    }
  }

  @Builtin(
      name = "monoio_tcp_read",
      aliases = "rt_monoio_tcp_read",
      params = "stream buf max",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Reads what has arrived into a buffer and tells the count, 0 at the end.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object stream, Object buf, Object max, @Bind SplContext c) throws IOException {
      return Connections.read(c, stream, buf, max);
    }
  }

  @Builtin(
      name = "monoio_tcp_write",
      aliases = "rt_monoio_tcp_write",
      params = "stream data len?",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Queues some or all of the data and tells the count.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object stream, Object data, Object len, @Bind SplContext c)
        throws IOException {
      return NetWaits.await(c, TcpCalls.write(c, stream, data, len));
    }
  }

  @Builtin(
      name = "monoio_tcp_flush",
      aliases = "rt_monoio_tcp_flush",
      params = "stream",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Waits until the system has taken everything written; 1.")
  abstract static class FlushNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object stream, @Bind SplContext c) throws IOException {
      NetWaits.await(c, TcpCalls.stream(c, stream, "flush").flush());
      return 1;
    }
  }

  @Builtin(
      name = "monoio_tcp_shutdown",
      aliases = "rt_monoio_tcp_shutdown",
      params = "stream how",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Ends reading (0), writing (1) or both (2); 1.")
  abstract static class ShutdownNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object stream, Object how, @Bind SplContext c) throws IOException {
      TcpCalls.shutdown(c, stream, how);
      return 1;
    }
  }

  @Builtin(
      name = "monoio_tcp_close",
      aliases = {
        "monoio_tcp_listener_close",
        "monoio_udp_close",
        "rt_monoio_tcp_close",
        "rt_monoio_tcp_listener_close",
        "rt_monoio_udp_close"
      },
      params = "socket",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Closes a socket in good order; 1.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, @Bind SplContext c) throws IOException {
      NetGate.close(c, socket);
      return 1;
    }
  }

  @Builtin(
      name = "monoio_tcp_local_addr",
      aliases = {"monoio_udp_local_addr", "rt_monoio_tcp_local_addr", "rt_monoio_udp_local_addr"},
      params = "socket",
      fails = Fails.NIL,
      needs = Capability.NET,
      doc = "The address of a socket on this machine, or nil.")
  abstract static class LocalNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, @Bind SplContext c) throws IOException {
      return SplText.of(
          NetGate.socket(c, socket, NetSocket.class, "get address of").localAddress());
    }
  }

  @Builtin(
      name = "monoio_tcp_peer_addr",
      aliases = {"monoio_udp_peer_addr", "rt_monoio_tcp_peer_addr"},
      params = "socket",
      fails = Fails.NIL,
      needs = Capability.NET,
      doc = "The address of the other side, or nil.")
  abstract static class PeerNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, @Bind SplContext c) throws IOException {
      return Connections.peer(c, socket);
    }
  }

  @Builtin(
      name = "monoio_tcp_set_nodelay",
      aliases = "rt_monoio_tcp_set_nodelay",
      params = "stream on",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Sends small writes at once, or not; 1.")
  abstract static class SetNodelayNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object stream, Object on, @Bind SplContext c) throws IOException {
      Options.set(c, stream, "nodelay", on);
      return 1;
    }
  }

  @Builtin(
      name = "monoio_tcp_set_keepalive",
      aliases = "rt_monoio_tcp_set_keepalive",
      params = "stream seconds",
      fails = Fails.NET_CODE,
      needs = Capability.NET,
      doc = "Probes an idle connection after some seconds, 0 for never; 1.")
  abstract static class SetKeepaliveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object stream, Object seconds, @Bind SplContext c) throws IOException {
      Options.set(c, stream, "keepalive", seconds);
      return 1;
    }
  }
}
