// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.io.IOException;
import spl.ffi.fault.IoFault;
import spl.ffi.net.NetSocket;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Capability;
import spl.language.builtins.Fails;
import spl.language.values.SplOk;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;

/** Addresses, options and the end of sockets, for the modules; nothing here waits. */
public final class SocketStateBuiltins {
  private SocketStateBuiltins() {}

  /** Something that is done at once. */
  private interface Step {
    Object run() throws IOException;
  }

  @TruffleBoundary
  private static Object result(SplContext context, Object style, Step step) throws IOException {
    try {
      return new SplOk(step.run());
    } catch (IoFault fault) {
      return NetWaits.error(context, fault, NetStyle.of(context, style));
    }
  }

  @Builtin(
      name = "native_socket_close",
      params = "handle style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Closes a socket in good order and forgets its handle.")
  abstract static class CloseNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object style, @Bind SplContext c) throws IOException {
      return result(
          c,
          style,
          () -> {
            NetGate.close(c, handle);
            return SplUnit.INSTANCE;
          });
    }
  }

  @Builtin(
      name = "native_socket_shutdown",
      params = "handle how style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Ends reading (0), writing (1) or both (2).")
  abstract static class ShutdownNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object how, Object style, @Bind SplContext c)
        throws IOException {
      return result(
          c,
          style,
          () -> {
            TcpCalls.shutdown(c, handle, how);
            return SplUnit.INSTANCE;
          });
    }
  }

  @Builtin(
      name = "native_socket_local",
      params = "handle",
      fails = Fails.NIL,
      needs = Capability.NET,
      doc = "The address of a socket on this machine, or nil.")
  abstract static class LocalNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return SplText.of(
          NetGate.socket(c, handle, NetSocket.class, "get address of").localAddress());
    }
  }

  @Builtin(
      name = "native_socket_peer",
      params = "handle",
      fails = Fails.NIL,
      needs = Capability.NET,
      doc = "The address of the other side, or nil.")
  abstract static class PeerNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, @Bind SplContext c) throws IOException {
      return Connections.peer(c, handle);
    }
  }

  @Builtin(
      name = "native_socket_set",
      params = "handle option value style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Sets an option by name.")
  abstract static class SetNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object option, Object value, Object style, @Bind SplContext c)
        throws IOException {
      return result(
          c,
          style,
          () -> {
            Options.set(c, handle, Arguments.text(c, option), value);
            return SplUnit.INSTANCE;
          });
    }
  }

  @Builtin(
      name = "native_socket_get",
      params = "handle option style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "The value of an option by name.")
  abstract static class GetNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object option, Object style, @Bind SplContext c)
        throws IOException {
      return result(c, style, () -> Options.get(c, handle, Arguments.text(c, option)));
    }
  }

  @Builtin(
      name = "native_socket_membership",
      params = "handle group where how",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Joins (2) or leaves a multicast group on an interface; 1 for errors of the host.")
  abstract static class MembershipNode extends BuiltinNode {
    @Specialization
    static Object call(Object handle, Object group, Object where, Object how, @Bind SplContext c)
        throws IOException {
      long flags = Arguments.integer(c, how);
      return result(
          c,
          flags & 1,
          () -> {
            Memberships.change(c, handle, (flags & 2) != 0, new Memberships.Group(group, where));
            return SplUnit.INSTANCE;
          });
    }
  }

  @Builtin(
      name = "native_socket_udp_connect",
      params = "handle address style",
      fails = Fails.RAISE,
      needs = Capability.NET,
      doc = "Sets the peer of a datagram socket; a future.")
  abstract static class ConnectNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object handle, Object address, Object style, @Bind SplContext c)
        throws IOException {
      NetStyle kind = NetStyle.of(c, style);
      try {
        return NetWaits.future(
            c, UdpCalls.connect(c, handle, address), kind, peer -> SplUnit.INSTANCE);
      } catch (IoFault fault) {
        return c.async().resolved(NetWaits.error(c, fault, kind));
      }
    }
  }
}
