// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

/**
 * How a program is run.
 *
 * @param jit whether guest code may be compiled
 * @param printValue whether the value of the program is printed
 * @param debug whether internal errors show the interpreter's own trace
 * @param leaks whether what the program leaves open is reported
 */
record RunOptions(boolean jit, boolean printValue, boolean debug, boolean leaks) {
  RunOptions(boolean jit, boolean printValue, boolean debug) {
    this(jit, printValue, debug, false);
  }

  static final RunOptions DEFAULT = new RunOptions(true, false, false);

  RunOptions withJit(boolean enabled) {
    return new RunOptions(enabled, printValue, debug, leaks);
  }

  RunOptions withLeaks(boolean reported) {
    return new RunOptions(jit, printValue, debug, reported);
  }
}
