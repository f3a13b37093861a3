// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spl.ffi.net.DriverChoice;

/** The drivers that network tests run on; one that this machine lacks is skipped visibly. */
final class NetDrivers {
  static final List<String> NAMES = List.of("jdk", "nio", "epoll", "io_uring");

  private static final Map<String, String> DESCRIPTIONS = new TreeMap<>();

  private NetDrivers() {}

  /** Skips the running test on a machine without the driver. */
  static void require(String driver) {
    String found = DESCRIPTIONS.computeIfAbsent(driver, NetDrivers::describe);
    assumeTrue(found.startsWith(driver), () -> "no network driver " + driver + ": " + found);
  }

  private static String describe(String driver) {
    return new DriverChoice(driver, 256, note -> {}).describe();
  }

  /** Whether the machine has something that not all have. */
  static boolean has(String what) {
    return switch (what) {
      case "ipv6" -> hasIpv6();
      case "multicast" -> hasMulticast();
      default -> throw new IllegalArgumentException(what);
    };
  }

  /** A network besides the machine's own, to which groups are routed. */
  private static boolean hasMulticast() {
    try {
      return NetworkInterface.networkInterfaces().anyMatch(NetDrivers::takesGroups);
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean takesGroups(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback() && network.supportsMulticast();
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean hasIpv6() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
