// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.trivia.Comment;

/** Runs the generated lexer over a text, notes white space, and takes the comments out. */
final class RawTokens {
  private final String text;
  private final List<SplToken> tokens = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Span> openComments = new ArrayList<>();
  private boolean lineStart = true;
  private int lineOffset;
  private int commentIndent = -1;

  RawTokens(String text) {
    this.text = text;
    SplLexer lexer = new SplLexer(new Utf16Stream(text));
    lexer.removeErrorListeners();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      accept((SplToken) token);
    }
  }

  List<SplToken> tokens() {
    return tokens;
  }

  List<Comment> comments() {
    return comments;
  }

  /** Block comments that are never closed. */
  List<Span> openComments() {
    return openComments;
  }

  private void accept(SplToken token) {
    switch (token.getType()) {
      case SplLexer.EOL -> {
        lineStart = true;
        lineOffset = token.end();
      }
      case SplLexer.COMMENT, SplLexer.DOC_COMMENT, SplLexer.MISPLACED -> comment(token);
      case SplLexer.FLOAT -> number(token);
      default -> add(token);
    }
  }

  private void comment(SplToken token) {
    Comment.Kind kind =
        token.getType() == SplLexer.DOC_COMMENT
            ? Comment.Kind.DOC
            : text.charAt(token.start()) == '#' ? Comment.Kind.LINE : Comment.Kind.BLOCK;
    comments.add(new Comment(kind, lineStart, token.span()));
    if (lineStart) {
      commentIndent = Math.max(commentIndent, width(lineOffset, token.start()));
    }
    if (token.getType() == SplLexer.MISPLACED) {
      openComments.add(token.span());
    }
  }

  /** Behind a member dot only integers are scanned: {@code t.0.1} is two accesses. */
  private void number(SplToken token) {
    int dot = token.getText().indexOf('.');
    if (tokens.isEmpty() || tokens.getLast().getType() != SplLexer.DOT || dot < 0) {
      add(token);
      return;
    }
    int start = token.start();
    add(new SplToken(SplLexer.INT, token.getText().substring(0, dot), start, start + dot));
    add(new SplToken(SplLexer.DOT, ".", start + dot, start + dot + 1));
    String rest = token.getText().substring(dot + 1);
    add(new SplToken(SplLexer.INT, rest, start + dot + 1, token.end()));
  }

  /** A colon glued to a word is a symbol unless something that takes a colon stands before it. */
  private boolean symbol(SplToken word) {
    SplToken colon = tokens.isEmpty() ? null : tokens.getLast();
    if (colon == null || colon.getType() != SplLexer.COLON || colon.end() != word.start()) {
      return false;
    }
    if (!colon.spaceBefore() && tokens.size() > 1 && takesColon(tokens.get(tokens.size() - 2))) {
      return false;
    }
    colon.setType(SplLexer.SYMBOL);
    colon.setText(word.getText());
    colon.setStopIndex(word.end() - 1);
    return true;
  }

  private static boolean takesColon(SplToken token) {
    return switch (token.getType()) {
      case SplLexer.RPAREN, SplLexer.RBRACK, SplLexer.RBRACE, SplLexer.GT -> true;
      case SplLexer.QUESTION, SplLexer.STAR, SplLexer.BACKSLASH, SplLexer.EXISTS -> true;
      case SplLexer.INT, SplLexer.FLOAT, SplLexer.TEXT, SplLexer.RAW_TEXT -> true;
      case SplLexer.QUOTED, SplLexer.TRIPLE, SplLexer.BYTES, SplLexer.SYMBOL -> true;
      default ->
          token.getType() == SplLexer.WORD
              || token.getType() >= SplLexer.AND && token.getType() <= SplLexer.WHILE;
    };
  }

  private void add(SplToken token) {
    if (token.getType() == SplLexer.WORD && symbol(token)) {
      return;
    }
    SplToken previous = tokens.isEmpty() ? null : tokens.getLast();
    if (token.getType() == SplLexer.WORD && !onlyNameFits(previous, token)) {
      token.setType(Words.typeOf(token.getText()));
    }
    if (previous == null || previous.end() != token.start()) {
      token.markSpaceBefore();
      if (previous != null) {
        previous.markSpaceAfter();
      }
    }
    if (lineStart) {
      token.markLineStart(width(lineOffset, token.start()), commentIndent);
      lineStart = false;
      commentIndent = -1;
    }
    tokens.add(token);
  }

  private boolean onlyNameFits(@Nullable SplToken previous, SplToken token) {
    if (previous == null) {
      return false;
    }
    return switch (previous.getType()) {
      case SplLexer.DOT, SplLexer.SAFE_DOT, SplLexer.COLON_COLON, SplLexer.ARROW ->
          previous.end() == token.start();
      case SplLexer.FN -> !lineStart;
      default -> false;
    };
  }

  private int width(int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += text.charAt(i) == '\t' ? 4 : text.charAt(i) == '\uFEFF' ? 0 : 1;
    }
    return width;
  }
}
