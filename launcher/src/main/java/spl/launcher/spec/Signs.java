// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

/** The signs in front of examples. */
enum Signs {
  UNICODE("✓", "✗", "○"),
  ASCII("ok", "FAIL", "skip");

  private final String good;
  private final String bad;
  private final String left;

  Signs(String good, String bad, String left) {
    this.good = good;
    this.bad = bad;
    this.left = left;
  }

  String bad() {
    return bad;
  }

  String of(Status status) {
    return switch (status) {
      case PASSED -> good;
      case SKIPPED, PENDING -> left;
      case FAILED, ERROR, TIMEOUT -> bad;
    };
  }
}
