// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import spl.ffi.fault.IoFault;
import spl.ffi.net.MulticastGroup;
import spl.ffi.net.UdpSocket;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.stdlib.Arguments;

/** Multicast groups as programs name them. */
final class Memberships {
  /** The arguments of joining and leaving. */
  record Group(Object group, Object where) {}

  private Memberships() {}

  @TruffleBoundary
  static void change(SplContext context, Object handle, boolean join, Group named) throws IoFault {
    UdpSocket socket = NetGate.socket(context, handle, UdpSocket.class, "join group on");
    MulticastGroup group =
        MulticastGroup.parse(address(context, named.group()), where(context, named.where()));
    if (join) {
      socket.join(group);
    } else {
      socket.leave(group);
    }
  }

  /** A text, a unit value, a number of 32 bits, or 4 or 16 bytes. */
  private static String address(SplContext context, Object value) throws IoFault {
    Object base = Arguments.base(value);
    if (base instanceof Long bits) {
      long b = bits;
      return String.format(
          Locale.ROOT, "%d.%d.%d.%d", b >> 24 & 255, b >> 16 & 255, b >> 8 & 255, b & 255);
    }
    if (base instanceof SplArray array) {
      return MulticastGroup.textOf(array.toBytes());
    }
    return Arguments.text(context, base);
  }

  /** The address, index or name of an interface; empty for any. */
  private static String where(SplContext context, Object value) {
    if (Arguments.isAbsent(value)) {
      return "";
    }
    Object base = Arguments.base(value);
    return base instanceof TruffleString
        ? Arguments.text(context, base)
        : Long.toString(Arguments.integer(context, base));
  }
}
