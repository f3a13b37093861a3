// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Help;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.lexer.SplLexer;
import spl.syntax.lexer.SplToken;

/** Words what the parser could not read. */
final class Findings {
  private record Foreign(String explanation, String word) {}

  /** Words of other languages where a statement starts. */
  private static final Map<String, Foreign> FOREIGN =
      Map.ofEntries(
          Map.entry("def", new Foreign("functions start with `fn`", "fn")),
          Map.entry("func", new Foreign("functions start with `fn`", "fn")),
          Map.entry("function", new Foreign("functions start with `fn`", "fn")),
          Map.entry("fun", new Foreign("functions start with `fn`", "fn")),
          Map.entry("proc", new Foreign("functions start with `fn`", "fn")),
          Map.entry("switch", new Foreign("cases are told apart with `match`", "match")),
          Map.entry("foreach", new Foreign("loops over values start with `for`", "for")),
          Map.entry("until", new Foreign("conditional loops start with `while`", "while not")),
          Map.entry("unless", new Foreign("conditions start with `if`", "if not")),
          Map.entry("interface", new Foreign("interfaces are declared with `trait`", "trait")),
          Map.entry("include", new Foreign("modules are imported with `use`", "use")),
          Map.entry("require", new Foreign("modules are imported with `use`", "use")),
          Map.entry("namespace", new Foreign("a file is a module", "mod")),
          Map.entry("elsif", new Foreign("further conditions start with `elif`", "elif")),
          Map.entry("elseif", new Foreign("further conditions start with `elif`", "elif")),
          Map.entry("except", new Foreign("errors are caught with `catch`", "catch")));

  private Findings() {}

  static Diagnostic unexpected(Session session) {
    return unexpected(session, session.tokens().current());
  }

  /** A token that fits nowhere here. */
  static Diagnostic unexpected(Session session, SplToken token) {
    Diagnostic exotic = Exotic.around(session, token);
    if (exotic != null) {
      return exotic;
    }
    SplToken first = statementStart(session, token);
    Foreign foreign = first.getType() == SplLexer.WORD ? FOREIGN.get(first.getText()) : null;
    if (foreign != null) {
      return foreign(session, first.span(), foreign);
    }
    SplToken open = session.openBracketBefore(token);
    if (open != null) {
      return unclosedAt(session, open, token);
    }
    if (token.getType() == Token.EOF) {
      return Diagnostic.of(Code.UNEXPECTED_END, token.span(), "something is missing").build();
    }
    return Diagnostic.of(Code.UNEXPECTED_TOKEN, place(token), name(token))
        .label("does not fit here")
        .build();
  }

  private static SplToken statementStart(Session session, SplToken token) {
    int i = token.getTokenIndex();
    while (i > 0 && !isBorder(session.tokens().get(i - 1).getType())) {
      i--;
    }
    return (SplToken) session.tokens().get(i);
  }

  private static boolean isBorder(int type) {
    return type == SplLexer.NEWLINE || type == SplLexer.INDENT || type == SplLexer.DEDENT;
  }

  /** A call with a block may be a declaration in another language's spelling. */
  static void foreignWord(Session session, Expr.Call call) {
    if (call.bare() && call.callee() instanceof Expr.Name name && !isDeclared(session, name)) {
      Foreign foreign = FOREIGN.get(name.name());
      if (foreign != null) {
        session.diagnostics().add(foreign(session, name.span(), foreign));
      }
    }
  }

  private static boolean isDeclared(Session session, Expr.Name name) {
    return session.variables().isKnown(name.name());
  }

  private static Diagnostic foreign(Session session, Span place, Foreign foreign) {
    String word = session.source().slice(place);
    String line = session.source().lineText(session.source().line(place.start())).strip();
    String fixed = foreign.word() + line.substring(Math.min(line.length(), word.length()));
    return Diagnostic.of(Code.FOREIGN_WORD, place, word)
        .label("unknown word")
        .help(Help.replace(foreign.explanation() + ": `" + fixed + "`", place, foreign.word()))
        .build();
  }

  /** The characters of a token; layout tokens stand for the end of the line before them. */
  private static Span place(SplToken token) {
    return token.end() > token.start() ? token.span() : new Span(token.start(), token.start());
  }

  /** How a kind of token is written. */
  static String spelling(int type) {
    String literal = SplLexer.VOCABULARY.getLiteralName(type);
    if (literal != null) {
      return '`' + literal.substring(1, literal.length() - 1) + '`';
    }
    return type == SplLexer.WORD
        ? "a name"
        : '`' + SplLexer.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT) + '`';
  }

  /** How a token is called in a message. */
  static String name(SplToken token) {
    return switch (token.getType()) {
      case SplLexer.NEWLINE -> "end of line";
      case SplLexer.INDENT -> "indented block";
      case SplLexer.DEDENT -> "end of block";
      case Token.EOF -> "end of file";
      case SplLexer.SYMBOL -> "`:" + token.getText() + "`";
      default -> "`" + token.getText().lines().findFirst().orElse("") + "`";
    };
  }

  /** Something is required in front of the current token. */
  static Diagnostic missing(Session session, String what) {
    SplToken token = session.tokens().current();
    Diagnostic exotic = Exotic.around(session, token);
    if (exotic != null) {
      return exotic;
    }
    SplToken open = session.openBracketBefore(token);
    if (open != null) {
      return unclosedAt(session, open, token);
    }
    Span place = new Span(session.lastEnd(), session.lastEnd());
    return Diagnostic.of(Code.MISSING_TOKEN, place, what).label("before " + name(token)).build();
  }

  static Diagnostic missingColon(Session session, String before) {
    return missing(session, "`:` before " + before);
  }

  /** A bracket is not closed where its content ends. */
  static Diagnostic unclosed(Session session, SplToken opener, int closer) {
    SplToken token = session.tokens().current();
    if (session.isOpen(opener)) {
      return unclosedAt(session, opener, token);
    }
    Diagnostic exotic = Exotic.around(session, token);
    if (exotic != null) {
      return exotic;
    }
    return Diagnostic.of(Code.UNEXPECTED_TOKEN, place(token), name(token))
        .label("expected `,` or " + spelling(closer))
        .secondary(opener.span(), "opened here")
        .build();
  }

  private static Diagnostic unclosedAt(Session session, SplToken opener, SplToken token) {
    SplToken stop = token;
    while (stop.getType() != Token.EOF && stop.end() == stop.start()) {
      stop = (SplToken) session.tokens().get(stop.getTokenIndex() + 1);
    }
    return Diagnostic.of(Code.OPEN_BRACKET, stop.span(), opener.getText())
        .label("reading stopped here")
        .secondary(opener.span(), "opened here")
        .build();
  }

  static Diagnostic assignmentCondition(SplToken token) {
    return Diagnostic.of(Code.ASSIGNMENT_CONDITION, token.span())
        .label("assigns")
        .help(Help.replace("compare with `==`", token.span(), "=="))
        .build();
  }

  static Diagnostic notAPair(Span span) {
    return Diagnostic.titled(Code.SYNTAX, span, "a dict comprehension needs a pair")
        .help("write `(key, value)`")
        .build();
  }

  static Diagnostic braceBlock(Session session, SplToken brace) {
    SplToken before = session.tokens().ahead(-1);
    Span gap = new Span(before.end(), brace.end());
    String line = session.source().lineText(session.source().line(brace.start())).strip();
    int cut = line.lastIndexOf('{');
    String head = cut < 0 ? "" : line.substring(0, cut).stripTrailing() + ":";
    return Diagnostic.of(Code.BRACE_BLOCK, brace.span())
        .label("this brace")
        .help(Help.replace("write `" + head + "` and indent the lines below", gap, ":"))
        .build();
  }
}
