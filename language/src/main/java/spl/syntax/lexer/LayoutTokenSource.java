// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * Turns indentation into NEWLINE, INDENT and DEDENT.
 *
 * <p>Every statement ends with a NEWLINE, one that ends with a block too: the sequence at the end
 * of a block is {@code NEWLINE DEDENT NEWLINE}. A clause that continues a statement ({@code else},
 * {@code catch}) has no NEWLINE before it. Inside brackets there is no layout, except for a block
 * whose header stands there; it ends with {@code NEWLINE DEDENT} and the bracket goes on.
 */
public final class LayoutTokenSource implements TokenSource {
  private final List<SplToken> input;
  private final Set<SplToken> unclosed;
  private final List<SplToken> output = new ArrayList<>();
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private final List<OpenBracket> brackets = new ArrayList<>();
  private final List<BadIndent> badIndents = new ArrayList<>();
  private final List<SplToken> missingColons = new ArrayList<>();
  private int lineIndent;
  private int logicalLine;
  private int toleratedColumn = -1;
  private @Nullable SplToken sibling;
  private int next;

  /**
   * A line that is deeper than its siblings without a header above it.
   *
   * @param sibling first token of the line before at the expected column, or null
   */
  record BadIndent(SplToken token, int expected, @Nullable SplToken sibling) {}

  /**
   * Lays out a list of tokens.
   *
   * @param input tokens with white space marks
   * @param unclosed brackets known to be never closed; they do not switch layout off
   */
  LayoutTokenSource(List<SplToken> input, Set<SplToken> unclosed) {
    this.input = input;
    this.unclosed = unclosed;
    blocks.add(
        new LayoutBlock(
            input.isEmpty() ? 0 : input.getFirst().indent(), 0, -1, LayoutBlock.Kind.STATEMENTS));
    for (int i = 0; i < input.size(); i++) {
      accept(i);
    }
    finish();
  }

  List<SplToken> tokens() {
    return output;
  }

  /** The innermost bracket that is open at the end, or null. */
  @Nullable SplToken openBracket() {
    return brackets.isEmpty() ? null : brackets.getLast().opener();
  }

  List<BadIndent> badIndents() {
    return badIndents;
  }

  /** First words of the headers whose colon was added. */
  List<SplToken> missingColons() {
    return missingColons;
  }

  private void accept(int index) {
    SplToken token = input.get(index);
    if (token.lineStart()) {
      if (index > 0) {
        lineBreak(index);
      } else {
        sibling = token;
      }
      lineIndent = token.indent();
    }
    switch (token.getType()) {
      case LPAREN, LBRACK, LBRACE, HASH -> open(index);
      case RPAREN, RBRACK, RBRACE -> close(token);
      default -> {
        if (!brackets.isEmpty()) {
          note(index);
        }
      }
    }
    output.add(token);
  }

  /** Between brackets, follows the heads of blocks. */
  private void note(int index) {
    OpenBracket bracket = brackets.getLast();
    SplToken token = input.get(index);
    switch (token.getType()) {
      case BACKSLASH, FOR -> bracket.introduce(true, lineIndent);
      case IF, ELIF, ELSE, MATCH, WHILE -> bracket.introduce(false, lineIndent);
      case FN -> {
        if (index + 1 < input.size() && input.get(index + 1).getType() == LPAREN) {
          bracket.introduce(true, lineIndent);
        }
      }
      case WORD -> {
        if (token.getText().equals("with")) {
          bracket.introduce(true, lineIndent);
        }
      }
      case COMMA -> bracket.comma();
      case COLON -> {
        if (index + 1 < input.size() && !input.get(index + 1).lineStart()) {
          bracket.finish();
        }
      }
      default -> {}
    }
  }

  private void open(int index) {
    SplToken token = input.get(index);
    if (!unclosed.contains(token) && !MixedBrackets.closedByAngle(input, index)) {
      brackets.add(new OpenBracket(token));
    }
  }

  private void close(SplToken token) {
    if (brackets.isEmpty() || !closes(token)) {
      return;
    }
    while (blocks.size() > 1 && blocks.getLast().brackets() >= brackets.size()) {
      endBlock(token);
    }
    brackets.removeLast();
  }

  private boolean closes(SplToken token) {
    if (brackets.getLast().closedBy(token.getType())
        || brackets.getLast().opener().getType() == HASH && token.getType() == RBRACK) {
      return true;
    }
    for (OpenBracket bracket : brackets) {
      if (bracket.closedBy(token.getType())) {
        while (!brackets.getLast().closedBy(token.getType())) {
          unclosed.add(brackets.removeLast().opener());
        }
        return true;
      }
    }
    return false;
  }

  private boolean active() {
    return blocks.getLast().brackets() == brackets.size();
  }

  private void lineBreak(int index) {
    SplToken token = input.get(index);
    SplToken last = input.get(index - 1);
    if (!active()) {
      OpenBracket bracket = brackets.getLast();
      if (last.getType() == COLON
          && bracket.introduced()
          && token.indent() > bracket.lineIndent()
          && !isCloser(token)) {
        push(token, bracket.lineIndent());
        bracket.finish();
      }
      return;
    }
    SplToken second = index + 1 < input.size() ? input.get(index + 1) : null;
    int column = blocks.getLast().column();
    boolean goesOn =
        Continuation.expectsMore(last) && !endsImport(last)
            || token.indent() >= column && Continuation.continues(token, second);
    if (!goesOn) {
      newLine(token, last);
    }
  }

  /** {@code export *} and {@code import *} end with what looks like an operator. */
  private boolean endsImport(SplToken last) {
    if (last.getType() != STAR || output.size() < 2) {
      return false;
    }
    SplToken before = output.get(output.size() - 2);
    return before.getType() == IMPORT || before.getText().equals("export");
  }

  private static boolean isCloser(SplToken token) {
    return switch (token.getType()) {
      case RPAREN, RBRACK, RBRACE -> true;
      default -> false;
    };
  }

  private void newLine(SplToken token, SplToken last) {
    boolean header =
        switch (last.getType()) {
          case COLON, ARROW, FAT_ARROW -> true;
          default -> false;
        };
    int column = blocks.getLast().column();
    if (token.indent() > column && header) {
      push(token, -1);
      sibling = token;
      return;
    }
    if (header && token.commentIndent() > column) {
      emit(NEWLINE, last.end());
      emit(INDENT, last.end());
      emit(DEDENT, last.end());
    }
    if (token.indent() > column) {
      if (LineHeads.opensBlock(output, logicalLine)) {
        noteMissingColon();
        output.add(new SplToken(COLON, ":", last.end(), last.end()));
        push(token, -1);
        return;
      }
      deeper(token);
    }
    dedent(token);
  }

  /** A trait with supertraits has its colon before them. */
  private void noteMissingColon() {
    int first = LineHeads.firstWord(output, logicalLine);
    boolean colon =
        output.get(first).getType() == TRAIT
            && output.subList(first, output.size()).stream().anyMatch(t -> t.getType() == COLON);
    if (!colon) {
      missingColons.add(output.get(first));
    }
  }

  private void deeper(SplToken token) {
    if (token.indent() != toleratedColumn) {
      badIndents.add(new BadIndent(token, blocks.getLast().column(), sibling));
      toleratedColumn = token.indent();
    }
  }

  private void dedent(SplToken token) {
    int column = token.indent();
    while (blocks.size() > 1 && blocks.getLast().column() > column && active()) {
      LayoutBlock block = blocks.getLast();
      if (block.insideBracket()) {
        if (column <= block.limit() || continuesStatement(token)) {
          endBlock(token);
        } else {
          emit(NEWLINE, previousEnd());
        }
        startLine();
        return;
      }
      endBlock(token);
    }
    if (column <= blocks.getLast().column()) {
      toleratedColumn = -1;
      sibling = token;
    }
    if (!continuesStatement(token) || blocks.getLast().kind() == LayoutBlock.Kind.ARMS) {
      emit(NEWLINE, previousEnd());
    }
    startLine();
  }

  private void startLine() {
    logicalLine = output.size();
  }

  private int previousEnd() {
    return output.isEmpty() ? 0 : output.getLast().end();
  }

  private static boolean continuesStatement(SplToken token) {
    return switch (token.getType()) {
      case ELSE, ELIF -> true;
      case WORD -> token.getText().equals("catch") || token.getText().equals("finally");
      default -> false;
    };
  }

  private void push(SplToken token, int limit) {
    LayoutBlock.Kind kind =
        LineHeads.waits(output, logicalLine, token)
            ? LayoutBlock.Kind.ARMS
            : LineHeads.kindOf(output, logicalLine);
    emit(NEWLINE, previousEnd());
    emit(INDENT, token.start());
    output.getLast().setText(kind.name());
    blocks.add(new LayoutBlock(token.indent(), brackets.size(), limit, kind));
    toleratedColumn = -1;
    startLine();
  }

  private void endBlock(SplToken token) {
    SplToken last = output.getLast();
    boolean comma = last.getType() == COMMA && blocks.getLast().insideBracket();
    if (comma) {
      output.removeLast();
    }
    if (output.getLast().getType() != NEWLINE) {
      emit(NEWLINE, previousEnd());
    }
    emit(DEDENT, token.start());
    blocks.removeLast();
    if (comma) {
      output.add(last);
    }
  }

  private void finish() {
    int end = previousEnd();
    while (!output.isEmpty() && blocks.size() > 1) {
      emit(NEWLINE, end);
      emit(DEDENT, end);
      blocks.removeLast();
    }
    if (!output.isEmpty()) {
      emit(NEWLINE, end);
    }
    emit(Token.EOF, end);
  }

  private void emit(int type, int offset) {
    String text = type == Token.EOF ? "<EOF>" : SplLexer.VOCABULARY.getSymbolicName(type);
    output.add(new SplToken(type, text, offset, offset));
  }

  @Override
  public Token nextToken() {
    return output.get(Math.min(next++, output.size() - 1));
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return 0;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }

  @Override
  public String getSourceName() {
    return "";
  }

  @Override
  public void setTokenFactory(TokenFactory<?> factory) {}

  @Override
  public @Nullable TokenFactory<?> getTokenFactory() {
    return null;
  }
}
