// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE,
  HELP;

  /** The spelling in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
