// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.Locale;

/** How an example ended. */
public enum Status {
  PASSED,
  FAILED,
  ERROR,
  SKIPPED,
  PENDING,
  TIMEOUT;

  /** The word of reports. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Status of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a run with such an example fails. */
  boolean isBad() {
    return this == FAILED || this == ERROR || this == TIMEOUT;
  }
}
