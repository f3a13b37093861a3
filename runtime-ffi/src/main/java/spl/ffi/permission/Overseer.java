// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import spl.ffi.fault.IoFault;

/**
 * Who is asked about what no rule allows, and told of everything that a program does outside of
 * itself. Called by any thread of the program; implementations keep themselves consistent.
 */
interface Overseer {
  /** Whether something is allowed although no rule says so. A denial is never asked about. */
  default boolean permits(Demand demand) {
    return false;
  }

  /**
   * Takes note of a decision before the program learns it.
   *
   * @throws IoFault when no note can be taken; the program may not do it then
   */
  default void decided(Demand demand, boolean granted) throws IoFault {}
}
