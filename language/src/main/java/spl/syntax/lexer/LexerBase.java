// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/** The parts of the lexer that measure by hand what a rule would scan for too eagerly. */
abstract class LexerBase extends Lexer {
  private int previousType = SplLexer.EOL;

  LexerBase(CharStream input) {
    super(input);
  }

  @Override
  public Token emit() {
    int end = getCharIndex();
    SplToken token =
        new SplToken(_type, text(_tokenStartCharIndex, end), _tokenStartCharIndex, end);
    previousType = _type;
    emit(token);
    return token;
  }

  private String text(int start, int end) {
    return _input.getText(Interval.of(start, end - 1));
  }

  /** A text in triple quotes, closed by the next triple quote. */
  void measureTriple() {
    boolean escapes =
        _input.getText(Interval.of(_tokenStartCharIndex, _tokenStartCharIndex)).equals("f");
    while (_input.LA(1) != IntStream.EOF) {
      if (_input.LA(1) == '\\' && escapes && _input.LA(2) != IntStream.EOF) {
        _input.consume();
      } else if (_input.LA(1) == '"' && _input.LA(2) == '"' && _input.LA(3) == '"') {
        take(3);
        return;
      }
      _input.consume();
    }
    setType(SplLexer.OPEN_TEXT);
  }

  /**
   * A text whose holes hold texts in the same quotes goes on behind the quote that closed it first:
   * see {@link TextHoles}.
   */
  void measureHoles() {
    int start = _tokenStartCharIndex;
    String token = text(start, _input.index());
    int open = token.indexOf('"') + 1;
    if (!TextHoles.mayGoOn(token, open)) {
      return;
    }
    int last = Math.min(_input.size(), _input.index() + TextHoles.MAX_LENGTH) - 1;
    String ahead = _input.getText(Interval.of(start, last));
    int end = TextHoles.end(ahead, open);
    if (end > 0) {
      take(start + end - _input.index());
    }
  }

  /** {@code #[} at the start of a statement opens an attribute; elsewhere a comment follows. */
  void measureHash() {
    if (_input.LA(1) == '[' && (previousType == SplLexer.EOL || previousType == SplLexer.RBRACK)) {
      take(1);
      return;
    }
    setType(_input.LA(1) == '#' ? SplLexer.DOC_COMMENT : SplLexer.COMMENT);
    takeLine();
  }

  /** Everything up to the brace that closes the one just read. */
  void measureBraces() {
    for (int depth = 1; depth > 0 && _input.LA(1) != IntStream.EOF; take(1)) {
      depth += _input.LA(1) == '{' ? 1 : _input.LA(1) == '}' ? -1 : 0;
    }
  }

  /** Block comments nest. */
  void measureBlockComment() {
    if (_input.LA(1) == '*' && _input.LA(2) != '/') {
      setType(SplLexer.DOC_COMMENT);
    }
    int depth = 1;
    while (depth > 0) {
      int c = _input.LA(1);
      if (c == IntStream.EOF) {
        setType(SplLexer.MISPLACED);
        return;
      }
      boolean opens = c == '/' && _input.LA(2) == '*';
      boolean closes = c == '*' && _input.LA(2) == '/';
      depth += opens ? 1 : closes ? -1 : 0;
      take(opens || closes ? 2 : 1);
    }
  }

  /** {@code /// text}, or from a line holding only {@code ///} to the next such line. */
  void measureDocComment() {
    int start = _input.index();
    takeLine();
    if (!blank(start) || previousType != SplLexer.EOL) {
      return;
    }
    while (_input.LA(1) != IntStream.EOF) {
      take(1);
      int line = _input.index();
      takeLine();
      if (_input.getText(Interval.of(line, _input.index() - 1)).strip().equals("///")) {
        return;
      }
    }
  }

  private boolean blank(int start) {
    for (int i = start - _input.index(); i < 0; i++) {
      if (!Character.isWhitespace(_input.LA(i))) {
        return false;
      }
    }
    return true;
  }

  private void takeLine() {
    while (_input.LA(1) != '\n' && _input.LA(1) != IntStream.EOF) {
      _input.consume();
    }
  }

  private void take(int count) {
    for (int i = 0; i < count; i++) {
      _input.consume();
    }
  }
}
