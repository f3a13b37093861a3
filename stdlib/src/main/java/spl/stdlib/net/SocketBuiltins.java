// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.Operation;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;

/** Connections for the modules: futures of results; see Note [Two families]. */
public final class SocketBuiltins {
  private SocketBuiltins() {}

  /** Something that begins an operation with guest arguments. */
  private interface Start<T> {
    Operation<T> begin() throws IOException;
  }

  /** A failure to begin is a result too. */
  @TruffleBoundary
  private static <T> Object future(
      SplContext context, Object style, Start<T> start, NetWaits.Shape<T> shape)
      throws IOException {
    NetStyle kind = NetStyle.of(context, style);
    try {
      return NetWaits.future(context, start.begin(), kind, shape);
    } catch (IoFault fault) {
      return context.async().resolved(NetWaits.error(context, fault, kind));
    }
  }

  @Builtin(
      name = "native_socket_listen",
      params = "address style shared?",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Opens a listening socket; a future of its handle and its address.")
  abstract static class ListenNode extends BuiltinNode {
    @Specialization
    static Object call(Object address, Object style, Object shared, @Bind SplContext c)
        throws IOException {
      return future(
          c,
          style,
          () -> TcpCalls.listen(c, address, Arguments.flag(c, shared)),
          listener ->
              SplTuple.of(NetGate.number(c, listener), SplText.of(listener.localAddress())));
    }
  }

  @Builtin(
      name = "native_socket_accept",
      params = "handle style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Waits for a connection; a future of its handle, its own address and its peer's.")
  abstract static class AcceptNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object style, @Bind SplContext c) throws IOException {
      return future(c, style, () -> TcpCalls.accept(c, handle), Connections.described(c));
    }
  }

  @Builtin(
      name = "native_socket_connect",
      params = "address timeout style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Connects; a future of the handle, the own address and the peer's.")
  abstract static class ConnectNode extends BuiltinNode {
    @Specialization
    static Object call(Object address, Object timeout, Object style, @Bind SplContext c)
        throws IOException {
      long nanos = Connections.nanos(c, timeout);
      return future(c, style, () -> TcpCalls.connect(c, address, nanos), Connections.described(c));
    }
  }

  @Builtin(
      name = "native_socket_read",
      params = "handle buf max style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Reads what has arrived into a buffer; a future of the count, 0 at the end.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object buf, Object max, Object style, @Bind SplContext c)
        throws IOException {
      return future(c, style, () -> TcpCalls.read(c, handle, buf, max), count -> count);
    }
  }

  @Builtin(
      name = "native_socket_read_exact",
      params = "handle buf count style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Reads exactly so many bytes into a buffer; a future of unit.")
  abstract static class ReadExactNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object buf, Object count, Object style, @Bind SplContext c)
        throws IOException {
      boolean host = NetStyle.of(c, style) == NetStyle.HOST;
      IoErrorKind atEnd = host ? IoErrorKind.UNEXPECTED_EOF : IoErrorKind.CONNECTION_RESET;
      NetBuffer target = Connections.exactly(c, buf, count);
      return future(
          c, style, () -> TcpCalls.readExact(c, handle, target, atEnd), done -> SplUnit.INSTANCE);
    }
  }

  @Builtin(
      name = "native_socket_peek",
      params = "handle buf max style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Copies what has arrived into a buffer and leaves it there; a future of the count.")
  abstract static class PeekNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object buf, Object max, Object style, @Bind SplContext c)
        throws IOException {
      return future(c, style, () -> TcpCalls.peek(c, handle, buf, max), count -> count);
    }
  }

  @Builtin(
      name = "native_socket_write",
      params = "handle data style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Queues some or all of the data; a future of the count.")
  abstract static class WriteNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object data, Object style, @Bind SplContext c)
        throws IOException {
      return future(c, style, () -> TcpCalls.write(c, handle, data), count -> count);
    }
  }

  @Builtin(
      name = "native_socket_write_all",
      params = "handle data style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Sends all of the data; a future of unit.")
  abstract static class WriteAllNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object data, Object style, @Bind SplContext c)
        throws IOException {
      return future(c, style, () -> TcpCalls.writeAll(c, handle, data), count -> SplUnit.INSTANCE);
    }
  }

  @Builtin(
      name = "native_socket_flush",
      params = "handle style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "A future of unit when the system has taken everything written before.")
  abstract static class FlushNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object style, @Bind SplContext c) throws IOException {
      return future(
          c, style, () -> TcpCalls.stream(c, handle, "flush").flush(), done -> SplUnit.INSTANCE);
    }
  }
}
