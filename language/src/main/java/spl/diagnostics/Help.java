// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.List;
import spl.source.Span;

/**
 * A way out.
 *
 * @param edits what to change; empty when the text alone is the advice
 */
public record Help(String text, List<Edit> edits) {
  public Help {
    edits = List.copyOf(edits);
  }

  /** Advice without an edit. */
  public static Help text(String text) {
    return new Help(text, List.of());
  }

  /** Advice that is one replacement. */
  public static Help replace(String text, Span span, String replacement) {
    return new Help(text, List.of(new Edit(span, replacement)));
  }
}
