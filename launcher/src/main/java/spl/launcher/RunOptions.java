// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

/**
 * How a program is run.
 *
 * @param jit whether guest code may be compiled
 * @param printValue whether the value of the program is printed
 * @param debug whether internal errors show the interpreter's own trace
 * @param leaks whether what the program leaves open is reported
 * @param permissions what it may do outside of itself, one rule per line; empty for everything
 */
record RunOptions(
    boolean jit, boolean printValue, boolean debug, boolean leaks, String permissions) {
  static final RunOptions DEFAULT = new RunOptions(true, false, false);

  RunOptions(boolean jit, boolean printValue, boolean debug) {
    this(jit, printValue, debug, false, "");
  }

  RunOptions withJit(boolean enabled) {
    return new RunOptions(enabled, printValue, debug, leaks, permissions);
  }

  RunOptions withLeaks(boolean reported) {
    return new RunOptions(jit, printValue, debug, reported, permissions);
  }

  RunOptions withPermissions(String rules) {
    return new RunOptions(jit, printValue, debug, leaks, rules);
  }
}
