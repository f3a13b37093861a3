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
import spl.language.values.SplOk;
import spl.stdlib.GuestValues;

/** Options of datagram sockets of the native family. */
public final class NativeUdpOptionBuiltins {
  private NativeUdpOptionBuiltins() {}

  @Builtin(
      name = "native_udp_set_broadcast",
      params = "socket value",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sets sending to all of a network.")
  abstract static class SetBroadcastNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object value, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "broadcast", value);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_set_ttl",
      params = "socket value",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sets how far datagrams go.")
  abstract static class SetTtlNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object value, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "ttl", value);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_set_multicast_loop",
      params = "socket value",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sets receiving own datagrams to a group.")
  abstract static class SetMulticastLoopNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object value, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "multicast_loop", value);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_set_multicast_ttl",
      params = "socket value",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Sets how far datagrams to a group go.")
  abstract static class SetMulticastTtlNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object value, @Bind SplContext c) throws IOException {
      Options.set(c, socket, "multicast_ttl", value);
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_get_broadcast",
      params = "socket",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Tells sending to all of a network.")
  abstract static class GetBroadcastNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, @Bind SplContext c) throws IOException {
      return new SplOk(Options.get(c, socket, "broadcast"));
    }
  }

  @Builtin(
      name = "native_udp_get_ttl",
      params = "socket",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Tells how far datagrams go.")
  abstract static class GetTtlNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, @Bind SplContext c) throws IOException {
      return new SplOk(Options.get(c, socket, "ttl"));
    }
  }

  @Builtin(
      name = "native_udp_join_multicast_v4",
      params = "socket group where?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Joins a group of addresses of version 4 on an interface.")
  abstract static class JoinV4Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object group, Object where, @Bind SplContext c)
        throws IOException {
      Memberships.change(c, socket, true, new Memberships.Group(group, where));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_leave_multicast_v4",
      params = "socket group where?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Leaves a group of addresses of version 4 on an interface.")
  abstract static class LeaveV4Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object group, Object where, @Bind SplContext c)
        throws IOException {
      Memberships.change(c, socket, false, new Memberships.Group(group, where));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_join_multicast_v6",
      params = "socket group where?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Joins a group of addresses of version 6 on an interface.")
  abstract static class JoinV6Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object group, Object where, @Bind SplContext c)
        throws IOException {
      Memberships.change(c, socket, true, new Memberships.Group(group, where));
      return GuestValues.DONE;
    }
  }

  @Builtin(
      name = "native_udp_leave_multicast_v6",
      params = "socket group where?",
      fails = Fails.IO_RESULT,
      needs = Capability.NET,
      doc = "Leaves a group of addresses of version 6 on an interface.")
  abstract static class LeaveV6Node extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object socket, Object group, Object where, @Bind SplContext c)
        throws IOException {
      Memberships.change(c, socket, false, new Memberships.Group(group, where));
      return GuestValues.DONE;
    }
  }
}
