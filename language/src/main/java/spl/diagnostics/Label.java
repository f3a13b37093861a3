// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import org.jspecify.annotations.Nullable;
import spl.source.SourceText;
import spl.source.Span;

/**
 * A remark at a place.
 *
 * @param text shown behind the underline; may be empty
 * @param primary underlined with {@code ^} instead of {@code -}
 * @param source where the place lies, or null for the file of the diagnostic
 */
public record Label(Span span, String text, boolean primary, @Nullable SourceText source) {
  /** The place the diagnostic is about. */
  public static Label primary(Span span, String text) {
    return new Label(span, text, true, null);
  }

  /** A place that explains. */
  public static Label secondary(Span span, String text) {
    return new Label(span, text, false, null);
  }
}
