// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import org.antlr.v4.runtime.CommonToken;
import spl.source.Span;

/** A token that remembers the white space around it. */
public final class SplToken extends CommonToken {
  private static final long serialVersionUID = 1L;

  /** Bits of {@link #flags}. */
  private static final int SPACE_BEFORE = 1;

  private static final int SPACE_AFTER = 2;
  private static final int LINE_START = 4;

  private int flags;
  private int indent;
  private int commentIndent = -1;

  /** A token over a half-open range of offsets. */
  public SplToken(int type, String text, int start, int end) {
    super(type, text);
    setStartIndex(start);
    setStopIndex(end - 1);
  }

  /** First offset. */
  public int start() {
    return getStartIndex();
  }

  /** Offset behind the last character. */
  public int end() {
    return getStopIndex() + 1;
  }

  /** The characters covered. */
  public Span span() {
    return new Span(start(), end());
  }

  /** Whether white space, a comment or the start of the text precedes. */
  public boolean spaceBefore() {
    return (flags & SPACE_BEFORE) != 0;
  }

  /** Whether white space, a comment or the end of the text follows. */
  public boolean spaceAfter() {
    return (flags & SPACE_AFTER) != 0;
  }

  /** Whether it is the first token of a physical line. */
  public boolean lineStart() {
    return (flags & LINE_START) != 0;
  }

  /** Width of the white space before the first token of a line. */
  public int indent() {
    return indent;
  }

  /** Greatest indentation among the comment lines directly before, or -1. */
  public int commentIndent() {
    return commentIndent;
  }

  /** Takes over the white space around another token. */
  void markAs(SplToken other) {
    flags = other.flags;
    indent = other.indent;
    commentIndent = other.commentIndent;
    setLine(other.getLine());
    setCharPositionInLine(other.getCharPositionInLine());
  }

  void markSpaceBefore() {
    flags |= SPACE_BEFORE;
  }

  void markSpaceAfter() {
    flags |= SPACE_AFTER;
  }

  void markLineStart(int width, int comments) {
    flags |= LINE_START;
    indent = width;
    commentIndent = comments;
  }
}
