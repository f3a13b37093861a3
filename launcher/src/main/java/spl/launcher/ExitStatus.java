// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

/** What the process tells its caller; the numbers are part of the documented interface. */
final class ExitStatus {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int BAD_COMMAND_LINE = 2;
  static final int NOTHING_TO_RUN = 3;
  static final int TESTS_BROKEN = 4;
  static final int BAD_PROGRAM = 65;
  static final int UNREADABLE_PROGRAM = 66;
  static final int INTERNAL_ERROR = 70;
  static final int OUT_OF_TIME = 124;
  static final int OUT_OF_MEMORY = 125;
  static final int HUNG_UP = 129;
  static final int INTERRUPTED = 130;
  static final int BROKEN_PIPE = 141;
  static final int TERMINATED = 143;

  private ExitStatus() {}
}
