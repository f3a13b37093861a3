// SPDX-License-Identifier: Apache-2.0
package spl.syntax.trivia;

import spl.source.Span;

/**
 * One comment of a source text, its delimiters included.
 *
 * @param kind its spelling
 * @param ownLine whether nothing but white space stands before it on its line
 */
public record Comment(Kind kind, boolean ownLine, Span span) {
  /** How a comment is written. */
  public enum Kind {
    /** {@code # text}. */
    LINE,
    /** {@code /* text *}{@code /}. */
    BLOCK,
    /** {@code ## text}, {@code /// text}, {@code /** text *}{@code /}. */
    DOC
  }
}
