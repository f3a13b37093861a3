// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

/** How an example ended. */
enum Status {
  PASSED("passed"),
  FAILED("failed"),
  SKIPPED("skipped"),
  PENDING("pending");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word reports use. */
  String word() {
    return word;
  }
}
