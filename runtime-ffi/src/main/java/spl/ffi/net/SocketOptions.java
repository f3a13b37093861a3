// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.io.IOException;
import java.util.Locale;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.Port;
import spl.ffi.net.driver.SocketOption;

/** Options with faults that name option and socket; what a driver lacks is never pretended. */
final class SocketOptions {
  private SocketOptions() {}

  static void set(Port port, SocketOption option, long value, String address) throws IoFault {
    try {
      port.set(option, value);
    } catch (IOException | RuntimeException e) {
      throw fault(e, "set " + name(option) + " of", address);
    }
  }

  static long get(Port port, SocketOption option, String address) throws IoFault {
    try {
      return port.get(option);
    } catch (IOException | RuntimeException e) {
      throw fault(e, "get " + name(option) + " of", address);
    }
  }

  private static IoFault fault(Exception e, String operation, String address) {
    if (e instanceof UnsupportedOperationException) {
      String reason = "the network driver in use does not have this option";
      return IoFault.of(IoErrorKind.UNSUPPORTED, operation, address, reason).causedBy(e);
    }
    return FaultTranslation.translate(e, operation, address);
  }

  private static String name(SocketOption option) {
    return option.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
