// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.List;

/**
 * What came of an example.
 *
 * @param status how it ended
 * @param reason why it was skipped or is pending; may be empty
 * @param failures what went wrong, the headline first
 * @param steps the notes the example left
 * @param counts what the example expected
 */
record Result(
    Status status, String reason, List<Failure> failures, List<String> steps, Counts counts) {
  /**
   * What an example expected.
   *
   * @param nanos how long it took
   * @param expectations expectations that were judged
   * @param bare expectations of a value that is no bool without a matcher
   */
  record Counts(long nanos, long expectations, long bare) {}

  static Result notRun(Status status, String reason) {
    return new Result(status, reason, List.of(), List.of(), new Counts(0, 0, 0));
  }
}
