// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import java.util.regex.Pattern;

/**
 * What a program did.
 *
 * @param status its exit status
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error, the report of an uncaught error included
 */
record Outcome(int status, String output, String errors) {
  private static final Pattern SLOW_TURN = Pattern.compile("(?m)^warning: task .* ran .*\\R");

  /** The errors without the remarks on long turns, which depend on what else the machine does. */
  String errorsButSlowTurns() {
    return SLOW_TURN.matcher(errors).replaceAll("");
  }
}
