// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.net.TcpStream;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.GuestValues;

/** Connections of the native family: they wait in place and answer results. */
public final class NativeTcpBuiltins {
  private NativeTcpBuiltins() {}

  @Builtin(
      name = "native_tcp_bind",
      params = "address",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Opens a listening socket; Ok of its handle.")
  abstract static class BindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      return new SplOk(NetGate.number(c, NetWaits.await(c, TcpCalls.listen(c, address, false))));
    }
  }

  @Builtin(
      name = "native_tcp_accept",
      params = "listener",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Waits for a connection; Ok of its handle and the peer.")
  abstract static class AcceptNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object listener, @Bind SplContext c) throws IOException {
      TcpStream stream = Connections.accept(c, listener);
      return new SplOk(SplTuple.of(NetGate.number(c, stream), SplText.of(stream.peerAddress())));
    }
  }

  @Builtin(
      name = "native_tcp_connect",
      params = "address",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Connects; Ok of the handle and the own address.")
  abstract static class ConnectNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      return new SplOk(Connections.connect(c, address, 0));
    }
  }

  @Builtin(
      name = "native_tcp_connect_timeout",
      params = "address timeout?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Connects within a time, by default 30 s; Ok of the handle and the own address.")
  abstract static class ConnectTimeoutNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, Object timeout, @Bind SplContext c) throws IOException {
      return new SplOk(Connections.connect(c, address, Connections.patience(c, timeout)));
    }
  }

  @Builtin(
      name = "native_tcp_read",
      params = "stream buf?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Reads into a buffer, or up to a count as a new array with its count.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, Object buf, @Bind SplContext c) throws IOException {
      return new SplOk(Connections.readOrBytes(c, stream, buf, false));
    }
  }

  @Builtin(
      name = "native_tcp_peek",
      params = "stream buf?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Like reading, but the bytes stay there.")
  abstract static class PeekNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, Object buf, @Bind SplContext c) throws IOException {
      return new SplOk(Connections.readOrBytes(c, stream, buf, true));
    }
  }

  @Builtin(
      name = "native_tcp_write",
      params = "stream data",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Queues some or all of the data; Ok of the count.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, Object data, @Bind SplContext c) throws IOException {
      return new SplOk(NetWaits.await(c, TcpCalls.write(c, stream, data)));
    }
  }

  @Builtin(
      name = "native_tcp_flush",
      params = "stream",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Waits until the system has taken everything written.")
  abstract static class FlushNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, @Bind SplContext c) throws IOException {
      NetWaits.await(c, TcpCalls.stream(c, stream, "flush").flush());
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_tcp_shutdown",
      params = "stream how",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Ends reading, writing or both.")
  abstract static class ShutdownNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, Object how, @Bind SplContext c) throws IOException {
      TcpCalls.shutdown(c, stream, how);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_tcp_close",
      aliases = "native_udp_close",
      params = "socket",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Closes a socket in good order.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, @Bind SplContext c) throws IOException {
      NetGate.close(c, socket);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_tcp_set_backlog",
      params = "listener count",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sets how many connections may wait to be accepted.")
  abstract static class SetBacklogNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object listener, Object count, @Bind SplContext c) throws IOException {
      Options.set(c, listener, "backlog", count);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_tcp_set_nodelay",
      params = "stream on",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sends small writes at once, or not.")
  abstract static class SetNodelayNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, Object on, @Bind SplContext c) throws IOException {
      Options.set(c, stream, "nodelay", on);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_tcp_get_nodelay",
      params = "stream",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Tells whether small writes are sent at once.")
  abstract static class GetNodelayNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, @Bind SplContext c) throws IOException {
      return new SplOk(Options.get(c, stream, "nodelay"));
    }
  }

  @Builtin(
      name = "native_tcp_set_keepalive",
      params = "stream idle?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Probes an idle connection after a time, nil for never.")
  abstract static class SetKeepaliveNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object stream, Object idle, @Bind SplContext c) throws IOException {
      Options.setKeepaliveNanos(c, stream, idle);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_tcp_set_read_timeout",
      aliases = "native_udp_set_read_timeout",
      params = "socket limit?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Lets reads fail that wait longer, nil for never.")
  abstract static class SetReadTimeoutNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object limit, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "read_timeout", limit);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_tcp_set_write_timeout",
      aliases = "native_udp_set_write_timeout",
      params = "socket limit?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Lets writes fail that wait longer, nil for never.")
  abstract static class SetWriteTimeoutNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object limit, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "write_timeout", limit);
      return GuestValues.DONE;
    }
  }
}
