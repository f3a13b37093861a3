// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** An IP address that was written as a text. */
public record IpText(InetAddress address) {
  private static final String OPERATION = "read address";

  /** An IP address with a port. */
  public record WithPort(IpText ip, int port) {}

  /** Reads an address of either version, strictly. */
  public static IpText parse(String text) throws IoFault {
    InetAddress v4 = Endpoint.ipv4(text);
    InetAddress address = v4 == null ? Endpoint.ipv6(text) : v4;
    if (address == null) {
      throw IoFault.of(IoErrorKind.ADDRESS_SYNTAX, OPERATION, text);
    }
    return new IpText(address);
  }

  /** Reads an address with a port; a name is none. */
  public static WithPort withPort(String text) throws IoFault {
    Endpoint endpoint = Endpoint.parse(text, OPERATION);
    InetAddress address = endpoint.address();
    if (address == null) {
      throw IoFault.of(IoErrorKind.ADDRESS_SYNTAX, OPERATION, text);
    }
    return new WithPort(new IpText(address), endpoint.port());
  }

  /** 4 or 6. */
  public int version() {
    return address instanceof Inet6Address ? 6 : 4;
  }

  /** The shortest form. */
  public String text() {
    return Endpoint.format(address);
  }

  /** Whether it is {@code loopback}, {@code private} or {@code multicast}. */
  public boolean is(String kind) {
    return switch (kind) {
      case "loopback" -> address.isLoopbackAddress();
      case "multicast" -> address.isMulticastAddress();
      case "private" -> address.isSiteLocalAddress() || isUniqueLocal();
      default -> false;
    };
  }

  /** The private addresses of version 6 begin with fc or fd. */
  private boolean isUniqueLocal() {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
  }
}
