// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.Console;

/**
 * Which standard streams lead to a person.
 *
 * @param input whether standard input is a terminal
 * @param output whether standard output is a terminal
 */
record Terminals(boolean input, boolean output) {
  /** Set by the start script, which can ask at no cost: the digits of the terminal streams. */
  private static final String PROPERTY = "spl.terminals";

  /** Whether colours help whoever reads standard output. */
  boolean colours() {
    String forbidden = System.getenv("NO_COLOR");
    return output && (forbidden == null || forbidden.isEmpty());
  }

  static Terminals detect() {
    String digits = System.getProperty(PROPERTY);
    if (digits == null) {
      Console console = System.console();
      boolean terminal = console != null && console.isTerminal();
      return new Terminals(terminal, terminal);
    }
    return new Terminals(digits.contains("0"), digits.contains("1"));
  }
}
