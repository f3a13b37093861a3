// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.net.InetSocketAddress;
import spl.ffi.fault.IoFault;
import spl.ffi.net.Endpoint;
import spl.language.SplContext;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;

/** Addresses as programs give them: a text, a SocketAddr, or an IP address with a port. */
final class Addresses {
  private Addresses() {}

  @TruffleBoundary
  static Endpoint endpoint(SplContext context, Object value, String operation) throws IoFault {
    return Endpoint.parse(text(context, value), operation);
  }

  private static String text(SplContext context, Object value) {
    Object base = Arguments.base(value);
    if (base instanceof TruffleString) {
      return Arguments.text(context, base);
    }
    if (base instanceof SplTuple pair && pair.size() == 2) {
      return join(context, pair.get(0), pair.get(1));
    }
    Object ip = Arguments.field(base, "ip");
    Object port = Arguments.field(base, "port");
    if (ip == null || port == null) {
      throw Arguments.mismatch(context, "address", value);
    }
    return join(context, ip, port);
  }

  private static String join(SplContext context, Object ip, Object port) {
    String host = Arguments.text(context, ip);
    String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return shown + ":" + Arguments.integer(context, port);
  }

  /** An address that needs no look-up, for what cannot wait. */
  static InetSocketAddress known(SplContext context, Object value, String operation)
      throws IoFault {
    return NetGate.network(context).address(endpoint(context, value, operation), operation).get();
  }
}
