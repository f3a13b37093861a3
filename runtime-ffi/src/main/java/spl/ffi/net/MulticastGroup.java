// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * A multicast group, and where to listen to it.
 *
 * @param address the group
 * @param where the interface; null for the one of the bound address, or any
 */
public record MulticastGroup(InetAddress address, @Nullable NetworkInterface where) {
  private static final String OPERATION = "use multicast group";

  /**
   * Reads a group.
   *
   * @param group its address
   * @param where address, index or name of an interface; empty, 0 or an address of zeros for any
   */
  public static MulticastGroup parse(String group, String where) throws IoFault {
    InetAddress address = literal(group);
    if (address == null || !address.isMulticastAddress()) {
      throw IoFault.of(
          IoErrorKind.ADDRESS_SYNTAX, OPERATION, group, "not the address of a multicast group");
    }
    return new MulticastGroup(address, network(where));
  }

  private static @Nullable InetAddress literal(String text) {
    InetAddress v4 = Endpoint.ipv4(text);
    return v4 != null ? v4 : Endpoint.ipv6(text);
  }

  private static @Nullable NetworkInterface network(String where) throws IoFault {
    InetAddress address = literal(where);
    if (where.isEmpty() || where.equals("0") || (address != null && address.isAnyLocalAddress())) {
      return null;
    }
    NetworkInterface found;
    try {
      found = find(where, address);
    } catch (SocketException e) {
      throw FaultTranslation.translate(e, OPERATION, where);
    }
    if (found == null) {
      throw IoFault.of(
          IoErrorKind.ADDR_NOT_AVAILABLE, OPERATION, where, "no interface has this name");
    }
    return found;
  }

  private static @Nullable NetworkInterface find(String where, @Nullable InetAddress address)
      throws SocketException {
    if (address != null) {
      return NetworkInterface.getByInetAddress(address);
    }
    boolean index = where.chars().allMatch(Character::isDigit) && where.length() < 10;
    return index
        ? NetworkInterface.getByIndex(Integer.parseInt(where))
        : NetworkInterface.getByName(where);
  }

  /** The text of an address of 4 or 16 bytes. */
  public static String textOf(byte[] bytes) throws IoFault {
    try {
      InetAddress address = InetAddress.getByAddress(bytes);
      return address instanceof Inet4Address v4 ? v4.getHostAddress() : Endpoint.format(address);
    } catch (UnknownHostException e) {
      String reason = "an address has 4 or 16 bytes, not " + bytes.length;
      throw IoFault.of(IoErrorKind.ADDRESS_SYNTAX, OPERATION, null, reason);
    }
  }
}
