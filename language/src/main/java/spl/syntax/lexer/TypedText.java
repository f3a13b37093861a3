// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.SourceText;

/** A text that is being typed: where its next line starts and which words it consists of. */
public final class TypedText {
  private static final int STEP = 4;

  private final SourceText source;
  private final Scan scan;

  /** Looks at a text as far as it is typed. */
  public TypedText(SourceText source) {
    this.source = source;
    this.scan = Scan.of(source);
  }

  /** How many spaces a line behind the text starts with, if the text ended here. */
  public int nextIndentation() {
    SplToken last = last();
    if (last == null) {
      return 0;
    }
    int line = source.line(last.start());
    String text = source.lineText(line);
    int indentation = text.length() - text.stripLeading().length();
    if (opensBlock(last.getType())) {
      return indentation + STEP;
    }
    return leavesBlock(first(line)) ? Math.max(0, indentation - STEP) : indentation;
  }

  private static boolean opensBlock(int type) {
    return switch (type) {
      case SplLexer.COLON, SplLexer.LPAREN, SplLexer.LBRACK, SplLexer.LBRACE -> true;
      case SplLexer.ARROW, SplLexer.FAT_ARROW, SplLexer.ASSIGN -> true;
      default -> false;
    };
  }

  private static boolean leavesBlock(int type) {
    return switch (type) {
      case SplLexer.RETURN, SplLexer.BREAK, SplLexer.CONTINUE, SplLexer.THROW -> true;
      default -> type == SplLexer.PASS;
    };
  }

  /** The last word that is not layout, or null. */
  private @Nullable SplToken last() {
    for (int i = scan.tokens().size() - 1; i >= 0; i--) {
      SplToken token = (SplToken) scan.tokens().get(i);
      if (!isLayout(token)) {
        return token;
      }
    }
    return null;
  }

  private int first(int line) {
    for (int i = 0; i < scan.tokens().size(); i++) {
      SplToken token = (SplToken) scan.tokens().get(i);
      if (!isLayout(token) && source.line(token.start()) == line) {
        return token.getType();
      }
    }
    return SplLexer.NEWLINE;
  }

  private static boolean isLayout(SplToken token) {
    return token.getType() <= SplLexer.ARM_SEPARATOR;
  }

  /** Every word with its place and its kind, one row each, separated by tabs. */
  public List<String> words() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < scan.tokens().size(); i++) {
      SplToken token = (SplToken) scan.tokens().get(i);
      String kind = SplLexer.VOCABULARY.getSymbolicName(token.getType());
      String place = source.line(token.start()) + ":" + source.column(token.start());
      rows.add(place + "\t" + (kind == null ? "EOF" : kind) + "\t" + shown(token));
    }
    return rows;
  }

  private static String shown(SplToken token) {
    return isLayout(token) ? "" : token.getText().replace("\n", "\\n").replace("\t", "\\t");
  }

  /**
   * The text that is being typed at an offset: a text literal that is open there, without its
   * quotation mark; null outside of texts.
   */
  public @Nullable String openTextAt(int offset) {
    for (int i = 0; i < scan.tokens().size(); i++) {
      SplToken token = (SplToken) scan.tokens().get(i);
      boolean text = token.getType() >= SplLexer.TRIPLE && token.getType() <= SplLexer.OPEN_QUOTED;
      if (text && token.start() < offset && offset <= token.end() && isOpen(token, offset)) {
        int quote = token.start() + quoteLength(token);
        return quote > offset ? null : source.text().substring(quote, offset);
      }
    }
    return null;
  }

  private static boolean isOpen(SplToken token, int offset) {
    return token.getType() >= SplLexer.OPEN_TEXT || offset < token.end();
  }

  private static int quoteLength(SplToken token) {
    String text = token.getText();
    int quote = 0;
    while (quote < text.length() && text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
      quote++;
    }
    return text.startsWith("\"\"\"", quote) ? quote + 3 : quote + 1;
  }
}
