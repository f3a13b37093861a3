// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;

/**
 * One reason why an example or a file did not pass.
 *
 * @param message what was expected and what was found
 * @param place where in the source
 * @param diff lines that show how two values differ; may be empty
 * @param stack the guest functions that were running, innermost first; may be empty
 */
public record Failure(String message, Place place, List<String> diff, List<String> stack) {
  /**
   * A place in a source.
   *
   * @param file path; empty when unknown
   * @param line line from 1, 0 when unknown
   * @param column column from 1
   * @param length characters to underline
   * @param text the line itself
   */
  public record Place(String file, int line, int column, int length, String text) {
    static final Place UNKNOWN = new Place("", 0, 0, 0, "");
  }

  /** A failure at no place in particular. */
  public static Failure of(String message) {
    return new Failure(message, Place.UNKNOWN, List.of(), List.of());
  }
}
