// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.driver;

/** A connection on its way. */
@FunctionalInterface
public interface Attempt {
  /** Gives it up; nothing is reported afterwards. */
  void abandon();
}
