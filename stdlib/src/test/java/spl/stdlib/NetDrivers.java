// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    if (!what.equals("ipv6")) {
      return true;
    }
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
