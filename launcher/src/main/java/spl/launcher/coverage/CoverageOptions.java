// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import java.util.Set;

/**
 * What is wanted of coverage.
 *
 * @param forms the reports; none when nothing is measured
 * @param folder where reports in files go
 * @param least the percentage of lines below which a run fails
 */
public record CoverageOptions(Set<Form> forms, String folder, double least) {
  /** Nothing is measured. */
  public static final CoverageOptions NONE = new CoverageOptions(Set.of(), "coverage", 0);

  /** The forms of reports. */
  public enum Form {
    SUMMARY,
    LCOV,
    JSON,
    HTML,
    COBERTURA
  }

  public CoverageOptions {
    forms = Set.copyOf(forms);
  }

  /** Whether anything is measured. */
  public boolean isOn() {
    return !forms.isEmpty();
  }
}
