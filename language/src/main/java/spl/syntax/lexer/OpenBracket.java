// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

/** An open bracket and how far the header of a block inside it has been read. */
final class OpenBracket {
  private final SplToken opener;
  private boolean head;
  private boolean keepsCommas;
  private int lineIndent;

  OpenBracket(SplToken opener) {
    this.opener = opener;
  }

  SplToken opener() {
    return opener;
  }

  /** A word or symbol that introduces a block was read on a line of the given indentation. */
  void introduce(boolean commasBelongToHead, int indent) {
    if (!head) {
      lineIndent = indent;
    }
    head = true;
    keepsCommas = commasBelongToHead;
  }

  void comma() {
    head &= keepsCommas;
  }

  /** The colon behind the head. */
  void finish() {
    head = false;
  }

  /** Whether a colon now would end the head of a block. */
  boolean introduced() {
    return head;
  }

  int lineIndent() {
    return lineIndent;
  }

  boolean closedBy(int type) {
    return type
        == switch (opener.getType()) {
          case SplLexer.LPAREN -> SplLexer.RPAREN;
          case SplLexer.LBRACK -> SplLexer.RBRACK;
          default -> SplLexer.RBRACE;
        };
  }
}
