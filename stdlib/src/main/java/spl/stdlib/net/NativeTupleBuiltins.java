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

/** The native family declared with a tuple or an int: a positive code instead of a result. */
public final class NativeTupleBuiltins {
  private NativeTupleBuiltins() {}

  @Builtin(
      name = "native_tcp_bind->tuple",
      params = "address",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with a tuple: handle or -1, and a code.")
  abstract static class TcpBindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      return NetTuples.of(
          c, -1L, () -> NetGate.number(c, NetWaits.await(c, TcpCalls.listen(c, address, false))));
    }
  }

  @Builtin(
      name = "native_udp_bind->tuple",
      params = "address",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with a tuple: handle or -1, and a code.")
  abstract static class UdpBindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      return NetTuples.of(
          c, -1L, () -> NetGate.number(c, NetWaits.await(c, UdpCalls.bind(c, address))));
    }
  }

  @Builtin(
      name = "native_tcp_connect->tuple",
      params = "address",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with a tuple: handle or -1, own address, and a code.")
  abstract static class TcpConnectNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      return NetTuples.connect(c, address);
    }
  }

  @Builtin(
      name = "native_udp_send_to->tuple",
      params = "socket data address len?",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with a tuple: count, and a code.")
  abstract static class UdpSendToNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object data, Object address, Object len, @Bind SplContext c)
        throws IOException {
      return NetTuples.of(
          c, 0L, () -> Datagrams.sendTo(c, socket, OutgoingDatagram.of(data, address, len)));
    }
  }

  @Builtin(
      name = "native_udp_recv_from->tuple",
      params = "socket buf?",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with a tuple: count, and a code.")
  abstract static class UdpReceiveFromNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object buf, @Bind SplContext c) throws IOException {
      return NetTuples.of(
          c, 0L, () -> Datagrams.receive(c, socket, buf, FunctionInfo.MISSING).count());
    }
  }

  @Builtin(
      name = "native_tcp_close->i64",
      aliases = "native_udp_close->i64",
      params = "socket",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with an int: 0, or a code.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, @Bind SplContext c) throws IOException {
      return NetTuples.code(c, () -> NetGate.close(c, socket));
    }
  }

  @Builtin(
      name = "native_udp_set_broadcast->i64",
      params = "socket value",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with an int: 0, or a code.")
  abstract static class SetBroadcastNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object value, @Bind SplContext c) throws IOException {
      return NetTuples.code(c, () -> Options.set(c, socket, "broadcast", value));
    }
  }

  @Builtin(
      name = "native_udp_set_ttl->i64",
      params = "socket value",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Declared with an int: 0, or a code.")
  abstract static class SetTtlNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(Object socket, Object value, @Bind SplContext c) throws IOException {
      return NetTuples.code(c, () -> Options.set(c, socket, "ttl", value));
    }
  }
}
