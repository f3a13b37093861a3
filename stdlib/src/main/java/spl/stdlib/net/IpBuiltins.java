// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import spl.ffi.net.IpText;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.SplNil;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;

/** Texts of addresses, for units.net; nothing is looked up. */
public final class IpBuiltins {
  private IpBuiltins() {}

  @Builtin(
      name = "native_ip_parse",
      params = "address",
      fails = Fails.NIL,
      doc = "The shortest form of an IP address and its version, 4 or 6; nil for anything else.")
  abstract static class ParseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      IpText ip = IpText.parse(Arguments.text(c, address));
      return SplTuple.of(SplText.of(ip.text()), (long) ip.version());
    }
  }

  @Builtin(
      name = "native_socket_address_parse",
      params = "address",
      fails = Fails.NIL,
      doc = "The IP address and the port of a socket address; nil for anything else.")
  abstract static class ParseSocketNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object address, @Bind SplContext c) throws IOException {
      IpText.WithPort parsed = IpText.withPort(Arguments.text(c, address));
      return SplTuple.of(SplText.of(parsed.ip().text()), (long) parsed.port());
    }
  }

  @Builtin(
      name = "native_ip_is",
      params = "address kind",
      fails = Fails.FALSE,
      doc = "Tells whether an IP address is loopback, private or multicast.")
  abstract static class IsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object address, Object kind, @Bind SplContext c) throws IOException {
      return IpText.parse(Arguments.text(c, address)).is(Arguments.text(c, kind));
    }
  }

  @Builtin(
      name = "native_ip_driver",
      fails = Fails.NEVER,
      doc = "The network driver that a socket would use, with its library and version.")
  abstract static class DriverNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static TruffleString call(@Bind SplContext c) {
      return SplText.of(NetGate.description(c));
    }
  }

  @Builtin(
      name = "native_ip_obstacle",
      fails = Fails.NEVER,
      doc = "Why the network driver that was asked for cannot work; nil when it can, or none was.")
  abstract static class ObstacleNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      String obstacle = NetGate.obstacle(c);
      return obstacle == null ? SplNil.INSTANCE : SplText.of(obstacle);
    }
  }
}
