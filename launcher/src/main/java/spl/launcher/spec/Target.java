// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.nio.file.Path;

/**
 * A spec file to run.
 *
 * @param file the file
 * @param line the line of the example or group that is wanted, 0 for all
 * @param named whether the user named the file itself
 * @param documentation whether its examples stand in documentation
 */
public record Target(Path file, int line, boolean named, boolean documentation) {
  /** A spec file. */
  public Target(Path file, int line, boolean named) {
    this(file, line, named, false);
  }
}
