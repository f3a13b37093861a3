// SPDX-License-Identifier: Apache-2.0
package spl.source;

/**
 * A half-open range of UTF-16 offsets in one source text.
 *
 * @param start first offset, inclusive
 * @param end last offset, exclusive; equal to {@code start} for a point
 */
public record Span(int start, int end) {
  /** A place that no source text has; used for synthesized nodes. */
  public static final Span NONE = new Span(0, 0);

  /** The smallest span that covers both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The empty span directly behind this one. */
  public Span after() {
    return new Span(end, end);
  }
}
