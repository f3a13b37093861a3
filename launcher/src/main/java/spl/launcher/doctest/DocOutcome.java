// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.List;

/**
 * What came of running an example.
 *
 * @param end how it ended
 * @param kinds the names of the error that ended it: its kind and its type
 * @param message the error in one line; empty when there is none
 * @param report what is known of the error
 * @param output what it said
 */
record DocOutcome(End end, List<String> kinds, String message, String report, String output) {
  /** How an example ends. */
  enum End {
    DONE,
    FAILED,
    TIMED_OUT
  }

  boolean failed() {
    return end == End.FAILED;
  }
}
