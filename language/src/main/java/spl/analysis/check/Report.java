// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Suggestions;

/** Collects findings. */
final class Report {
  private final List<Diagnostic> found = new ArrayList<>();

  void add(Diagnostic.Builder finding) {
    found.add(finding.build());
  }

  List<Diagnostic> found() {
    return found;
  }

  /** Adds the advice to use a similar name, when there is one. */
  static Diagnostic.Builder suggest(
      Diagnostic.Builder finding, String unknown, Collection<String> names) {
    Suggestions.nearest(unknown, names)
        .ifPresent(near -> finding.help("did you mean `" + near + "`?"));
    return finding;
  }

  static String listed(Collection<String> names) {
    return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }
}
