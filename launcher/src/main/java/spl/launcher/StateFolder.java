// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.Locale;

/** Where commands remember things from one run to the next: outside of the user's projects. */
final class StateFolder {
  private static final String HOME = "XDG_STATE_HOME";
  private static final int LONGEST_NAME = 80;

  private StateFolder() {}

  /** The record of the tests that were started in the current folder. */
  static Path ofTests() {
    String folder = Path.of("").toAbsolutePath().toString();
    String name = folder.replaceAll("[^A-Za-z0-9]+", "-");
    String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
    String digits = String.format(Locale.ROOT, "%08x", folder.hashCode());
    return root().resolve("tests").resolve(digits + end);
  }

  private static Path root() {
    String state = System.getenv(HOME);
    Path base =
        state == null || state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return base.resolve("spl");
  }
}
