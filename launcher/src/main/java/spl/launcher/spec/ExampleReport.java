// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;

/**
 * What came of one example.
 *
 * @param id what it is
 * @param status how it ended
 * @param reason why it was skipped or is pending; may be empty
 * @param nanos how long it took
 * @param failures what went wrong, the headline first
 * @param notes what it left behind
 */
public record ExampleReport(
    Id id, Status status, String reason, long nanos, List<Failure> failures, Notes notes) {
  /**
   * What identifies an example.
   *
   * @param path the descriptions of the groups around it, outermost first
   * @param name its own description
   * @param line where it begins
   * @param tags its tags and those of its groups
   */
  public record Id(List<String> path, String name, int line, List<String> tags) {
    String full() {
      return path.isEmpty() ? name : String.join(" > ", path) + " > " + name;
    }
  }

  /**
   * What an example left behind.
   *
   * @param steps how far it came
   * @param output what it wrote to standard output
   * @param errors what it wrote to standard error
   */
  public record Notes(List<String> steps, String output, String errors) {
    /** Nothing is left. */
    public static final Notes NONE = new Notes(List.of(), "", "");
  }
}
