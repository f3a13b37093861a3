// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import spl.source.Span;

/** Collects the findings of one file: at most twenty errors, none that only follows another. */
public final class Diagnostics {
  /** More errors than a reader fixes before running again. */
  public static final int MAX_ERRORS = 20;

  private final List<Diagnostic> found = new ArrayList<>();
  private int errors;
  private int suppressed;

  /** Takes a finding unless the limit is reached or one is known at the same place. */
  public void add(Diagnostic diagnostic) {
    if (!diagnostic.isError()) {
      found.add(diagnostic);
      return;
    }
    if (follows(diagnostic)) {
      return;
    }
    if (errors >= MAX_ERRORS) {
      suppressed++;
      return;
    }
    errors++;
    found.add(diagnostic);
  }

  /** An error that starts where another one lies is taken for its consequence. */
  private boolean follows(Diagnostic diagnostic) {
    Span place = diagnostic.span();
    for (Diagnostic other : found) {
      Span span = other.span();
      if (other.isError() && span.start() <= place.start() && place.start() <= span.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an error was found. */
  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors were not kept because of the limit. */
  public int suppressed() {
    return suppressed;
  }

  /** The findings in source order. */
  public List<Diagnostic> toList() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(d -> d.span().start()));
    return List.copyOf(sorted);
  }
}
