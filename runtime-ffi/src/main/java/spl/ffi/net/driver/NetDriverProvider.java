// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A library of drivers; found as a service when a program opens its first socket. */
public interface NetDriverProvider {
  /** The names of its drivers, best first. */
  List<String> names();

  /** Why a driver cannot work on this machine, or null when it can. */
  @Nullable String obstacle(String name);

  /** The library and its version, for people. */
  String version();

  /**
   * Makes a driver for the loop of a thread.
   *
   * @param entries size of its queues, where it has any
   * @param owner the thread that waits and polls; others may call while that one stands still
   */
  NetDriver open(String name, int entries, Thread owner);
}
