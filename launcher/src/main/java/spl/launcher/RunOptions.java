// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.stream.Collectors;

/**
 * How a program is run.
 *
 * @param jit whether guest code may be compiled
 * @param printValue whether the value of the program is printed
 * @param debug whether internal errors show the interpreter's own trace
 * @param reports what else is reported, and how
 * @param setting where it runs
 */
record RunOptions(
    boolean jit, boolean printValue, boolean debug, Reports reports, Setting setting) {
  /** The rule that lets a person be asked. */
  static final String PROMPT = "prompt";

  static final RunOptions DEFAULT = new RunOptions(true, false, false);

  RunOptions(boolean jit, boolean printValue, boolean debug) {
    this(jit, printValue, debug, Reports.PLAIN, Setting.USUAL);
  }

  /**
   * What is reported of a program, and how.
   *
   * @param leaks whether what the program leaves open is reported
   * @param json whether the error that it ends with is reported as data
   */
  record Reports(boolean leaks, boolean json) {
    static final Reports PLAIN = new Reports(false, false);
  }

  /**
   * What surrounds a program.
   *
   * @param roots further folders of modules, separated as the system separates paths; empty for
   *     none
   * @param permissions what it may do outside of itself, one rule per line; empty for everything
   * @param driver the network driver it must use; empty for the best one
   * @param seconds how long it may run; 0 for ever
   * @param verbose whether a line on standard error tells what it runs on
   */
  record Setting(String roots, String permissions, String driver, double seconds, boolean verbose) {
    static final Setting USUAL = new Setting("", "", "", 0, false);

    Setting withDriver(String name) {
      return new Setting(roots, permissions, name, seconds, verbose);
    }
  }

  String roots() {
    return setting.roots();
  }

  String permissions() {
    return setting.permissions();
  }

  RunOptions withJit(boolean enabled) {
    return new RunOptions(enabled, printValue, debug, reports, setting);
  }

  RunOptions withRoots(String folders) {
    return with(
        new Setting(
            folders, permissions(), setting.driver(), setting.seconds(), setting.verbose()));
  }

  RunOptions withPermissions(String rules) {
    return with(
        new Setting(roots(), rules, setting.driver(), setting.seconds(), setting.verbose()));
  }

  /** Where nobody can answer, nobody is asked. */
  RunOptions withoutQuestions() {
    return withPermissions(
        permissions()
            .lines()
            .filter(line -> !line.equals(PROMPT))
            .collect(Collectors.joining("\n")));
  }

  RunOptions withDriver(String name) {
    return with(setting.withDriver(name));
  }

  private RunOptions with(Setting changed) {
    return new RunOptions(jit, printValue, debug, reports, changed);
  }
}
