// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Diagnostics;
import spl.source.Span;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.lexer.Scan;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Turns text tokens into literals and interpolations. */
final class TextParser {
  private final Session session;
  private @Nullable SplToken asWritten;

  TextParser(Session session) {
    this.session = session;
  }

  /** The text at this token describes something and must not be interpolated. */
  void keepAsWritten(SplToken token) {
    asWritten = token;
  }

  /** The literal of a text token. */
  Expr parse(SplToken token) {
    String text = token.getText();
    Quotes quotes = Quotes.of(token);
    int end = text.length() - (quotes.suffix() == null ? 0 : quotes.suffix().length() + 1);
    String content =
        text.substring(quotes.length(), Math.max(quotes.length(), end - quotes.tail()));
    return switch (token.getType()) {
      case RAW_TEXT -> new Expr.TextLit(content, quotes.suffix(), token.span());
      case QUOTED, OPEN_QUOTED ->
          new Expr.TextLit(content.replace("\\'", "'"), quotes.suffix(), token.span());
      case BYTES -> new Expr.BytesLit(Escapes.apply(content), token.span());
      default -> {
        boolean raw = quotes.triple() && text.charAt(0) != 'f' || text.charAt(0) == 'r';
        yield raw
            ? new Expr.TextLit(content, quotes.suffix(), token.span())
            : escaped(token, content, quotes);
      }
    };
  }

  private Expr escaped(SplToken token, String content, Quotes quotes) {
    if (token == asWritten || content.indexOf('{') < 0 && content.indexOf('}') < 0) {
      return new Expr.TextLit(Escapes.apply(content), quotes.suffix(), token.span());
    }
    return new Pieces(content, token, quotes).build();
  }

  /**
   * The delimiters of a text token.
   *
   * @param length characters before the content
   * @param tail characters behind the content, without the suffix
   * @param triple three quotes on each side
   * @param suffix the name glued to the closing quote, without its underscore
   */
  private record Quotes(int length, int tail, boolean triple, @Nullable String suffix) {
    static Quotes of(SplToken token) {
      String text = token.getText();
      int prefix = text.charAt(0) == '"' || text.charAt(0) == '\'' ? 0 : 1;
      boolean triple = text.startsWith("\"\"\"", prefix) && token.getType() != TEXT;
      boolean open = token.getType() == OPEN_TEXT || token.getType() == OPEN_QUOTED;
      int count = triple ? 3 : 1;
      String suffix = null;
      char last = text.charAt(text.length() - 1);
      if (!open && last != '"' && last != '\'') {
        int quote = text.lastIndexOf(text.charAt(prefix));
        suffix = text.substring(quote + 2);
      }
      return new Quotes(prefix + count, open ? 0 : count, triple, suffix);
    }
  }

  /** Splits the content of a text into characters and holes. */
  private final class Pieces {
    private final String content;
    private final SplToken token;
    private final Quotes quotes;
    private final int base;
    private final List<Clause.Piece> pieces = new ArrayList<>();
    private final StringBuilder chars = new StringBuilder();
    private int charsStart;
    private int at;

    Pieces(String content, SplToken token, Quotes quotes) {
      this.content = content;
      this.token = token;
      this.quotes = quotes;
      this.base = token.start() + quotes.length();
    }

    Expr build() {
      while (at < content.length()) {
        char c = content.charAt(at);
        switch (c) {
          case '\\' -> at = Escapes.apply(content, at, chars);
          case '{' -> brace();
          case '}' -> {
            chars.append('}');
            at += content.startsWith("}}", at) ? 2 : 1;
          }
          default -> {
            chars.append(c);
            at++;
          }
        }
      }
      flush();
      boolean plain = pieces.stream().noneMatch(Clause.Hole.class::isInstance);
      if (plain) {
        return new Expr.TextLit(chars.toString(), quotes.suffix(), token.span());
      }
      if (quotes.suffix() != null) {
        session
            .diagnostics()
            .add(
                Diagnostic.titled(
                        Code.SYNTAX, token.span(), "a text with a suffix cannot be interpolated")
                    .build());
      }
      return new Expr.Interpolation(pieces, token.span());
    }

    private void flush() {
      if (!chars.isEmpty() && !pieces.isEmpty() || !chars.isEmpty() && at < content.length()) {
        Span span = new Span(base + charsStart, base + at);
        pieces.add(new Clause.Chars(chars.toString(), span));
        chars.setLength(0);
      }
    }

    private void brace() {
      if (content.startsWith("{{", at)) {
        chars.append('{');
        at += 2;
        return;
      }
      int end = Holes.end(content, at);
      if (end < 0 || Holes.isPositional(content.substring(at + 1, end)) || !hole(end)) {
        int keep =
            end < 0 || !Holes.isPositional(content.substring(at + 1, end)) ? at + 1 : end + 1;
        chars.append(content, at, keep);
        at = keep;
      }
    }

    private boolean hole(int end) {
      String group = content.substring(at + 1, end);
      int colon = Holes.specStart(group);
      String code = colon < 0 ? group : group.substring(0, colon);
      Expr expr = expression(code, at + 1);
      if (expr == null) {
        return false;
      }
      String spec = colon < 0 || colon + 1 == group.length() ? null : group.substring(colon + 1);
      int start = at;
      flush();
      pieces.add(new Clause.Hole(expr, spec, new Span(base + start, base + end + 1)));
      at = end + 1;
      charsStart = at;
      return true;
    }

    private @Nullable Expr expression(String code, int offset) {
      if (Holes.isName(code)) {
        Span span = new Span(base + offset, base + offset + code.length());
        return new Expr.Name(code, span);
      }
      Holes.Unquoted unquoted = Holes.unquote(code);
      TokenArray tokens = Scan.hole(unquoted.text(), i -> base + offset + unquoted.offset(i));
      Diagnostics found = new Diagnostics();
      Session inner = new Session(session.source(), tokens, found, session.variables());
      try {
        Expr value = inner.expressions().parse(Mode.PLAIN);
        inner.accept(NEWLINE);
        return tokens.type() == Token.EOF && !found.hasErrors() ? value : null;
      } catch (ParseFailure failure) {
        return null;
      }
    }
  }
}
