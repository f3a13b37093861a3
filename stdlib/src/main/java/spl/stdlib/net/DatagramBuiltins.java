// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.fault.IoFault;
import spl.ffi.net.Datagram;
import spl.ffi.net.Operation;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.FunctionInfo;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;

/** Datagrams for the modules: futures of results; see Note [Two families]. */
public final class DatagramBuiltins {
  private DatagramBuiltins() {}

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
      name = "native_socket_udp_bind",
      params = "address style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Opens a datagram socket; a future of its handle and its address.")
  abstract static class BindNode extends BuiltinNode {
    @Specialization
    static Object call(Object address, Object style, @Bind SplContext c) throws IOException {
      return future(
          c,
          style,
          () -> UdpCalls.bind(c, address),
          socket -> SplTuple.of(NetGate.number(c, socket), SplText.of(socket.localAddress())));
    }
  }

  @Builtin(
      name = "native_socket_send",
      params = "handle data style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Sends one datagram to the peer; a future of the count.")
  abstract static class SendNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object data, Object style, @Bind SplContext c)
        throws IOException {
      return future(
          c, style, () -> UdpCalls.send(c, handle, data, FunctionInfo.MISSING), count -> count);
    }
  }

  @Builtin(
      name = "native_socket_send_to",
      params = "handle data address style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Sends one datagram to an address; a future of the count.")
  abstract static class SendToNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object data, Object address, Object style, @Bind SplContext c)
        throws IOException {
      return future(
          c,
          style,
          () -> UdpCalls.sendTo(c, handle, NetData.bytes(c, data, FunctionInfo.MISSING), address),
          count -> count);
    }
  }

  @Builtin(
      name = "native_socket_receive",
      params = "handle buf max how",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc =
          "Receives one datagram into a buffer; a future of the count and the sender's address."
              + " The bits of how are: 1 errors of the host, 2 from the peer, 4 leave it there.")
  abstract static class ReceiveNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object buf, Object max, Object how, @Bind SplContext c)
        throws IOException {
      long flags = Arguments.integer(c, how);
      long most = Arguments.isAbsent(max) ? Long.MAX_VALUE : Arguments.integer(c, max);
      NetBuffer target = NetBuffer.of(c, buf, most);
      return future(
          c,
          flags & 1,
          () -> lent(target, UdpCalls.receive(c, handle, (flags & 2) != 0, (flags & 4) != 0)),
          datagram -> SplTuple.of(target.fill(datagram.bytes()), SplText.of(datagram.from())));
    }
  }

  static Operation<Datagram> lent(NetBuffer target, Operation<Datagram> operation) {
    if (!operation.isDone()) {
      target.lend();
      operation.whenDone(target::giveBack);
    }
    return operation;
  }
}
