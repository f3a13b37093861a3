// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

/**
 * How a program is run.
 *
 * @param jit whether guest code may be compiled
 * @param printValue whether the value of the program is printed
 * @param debug whether internal errors show the interpreter's own trace
 * @param reports what else is reported, and how
 * @param permissions what it may do outside of itself, one rule per line; empty for everything
 */
record RunOptions(
    boolean jit, boolean printValue, boolean debug, Reports reports, String permissions) {
  /**
   * What is reported of a program, and how.
   *
   * @param leaks whether what the program leaves open is reported
   * @param json whether the error that it ends with is reported as data
   */
  record Reports(boolean leaks, boolean json) {
    static final Reports PLAIN = new Reports(false, false);
  }

  static final RunOptions DEFAULT = new RunOptions(true, false, false);

  RunOptions(boolean jit, boolean printValue, boolean debug) {
    this(jit, printValue, debug, Reports.PLAIN, "");
  }

  RunOptions withJit(boolean enabled) {
    return new RunOptions(enabled, printValue, debug, reports, permissions);
  }

  RunOptions withPermissions(String rules) {
    return new RunOptions(jit, printValue, debug, reports, rules);
  }
}
