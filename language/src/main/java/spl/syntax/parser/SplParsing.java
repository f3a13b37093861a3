// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.List;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Diagnostics;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Stmt;
import spl.syntax.lexer.Scan;
import spl.syntax.lexer.SplLexer;
import spl.syntax.lexer.SplToken;

/** Parses source texts. Bad input gives diagnostics, never an exception. */
public final class SplParsing {
  private SplParsing() {}

  /** Parses a whole file. */
  public static ParseResult parse(SourceText source) {
    Scan scan = Scan.of(source);
    Diagnostics diagnostics = new Diagnostics();
    scan.diagnostics().forEach(diagnostics::add);
    Session session = new Session(source, scan.tokens(), diagnostics, new Variables());
    session.openBrackets(scan.openBrackets());
    Module module = module(session, source, diagnostics);
    return new ParseResult(
        module,
        scan.trivia(),
        diagnostics.toList(),
        diagnostics.suppressed(),
        isIncomplete(scan, diagnostics));
  }

  /** The tokens of a text, layout included, one a line: place, kind, characters. */
  public static String tokens(SourceText source) {
    return TokenLines.print(source, Scan.of(source).tokens());
  }

  private static Module module(Session session, SourceText source, Diagnostics diagnostics) {
    Span all = new Span(0, source.text().length());
    try {
      return session.builder().module(session.parser().module());
    } catch (ParseFailure failure) {
      diagnostics.add(failure.diagnostic());
    } catch (RecognitionException error) {
      diagnostics.add(Findings.unexpected(session));
    } catch (StackOverflowError error) {
      Span place = session.tokens().current().span();
      diagnostics.add(Diagnostic.of(Code.TOO_DEEP, place).build());
    }
    return new Module(List.of(new Stmt.Bad(all)), all);
  }

  /**
   * Parses a text that holds one expression, for the REPL and debuggers.
   *
   * @return the expression, or null if the text is anything else
   */
  public static @org.jspecify.annotations.Nullable Expr parseExpression(SourceText source) {
    Diagnostics diagnostics = new Diagnostics();
    Scan scan = Scan.of(source);
    Session session = new Session(source, scan.tokens(), diagnostics, new Variables());
    try {
      Expr value = session.expressions().parse(Mode.STATEMENT);
      session.accept(SplLexer.NEWLINE);
      boolean whole = session.tokens().type() == Token.EOF && scan.diagnostics().isEmpty();
      return whole && !diagnostics.hasErrors() ? value : null;
    } catch (RecognitionException | StackOverflowError error) {
      return null;
    }
  }

  /** Whether the text stops in the middle of something. */
  private static boolean isIncomplete(Scan scan, Diagnostics diagnostics) {
    boolean open = !scan.openBrackets().isEmpty();
    for (Diagnostic diagnostic : scan.diagnostics()) {
      open |= diagnostic.code() == Code.OPEN_COMMENT;
    }
    int last = scan.tokens().size() - 1;
    while (last > 0 && scan.tokens().get(last).getType() <= SplLexer.DEDENT) {
      last--;
    }
    SplToken token = (SplToken) scan.tokens().get(last);
    open |= token.getType() == SplLexer.OPEN_TEXT && token.getText().contains("\"\"\"");
    if (open) {
      return true;
    }
    boolean header =
        switch (token.getType()) {
          case SplLexer.COLON, SplLexer.ASSIGN, SplLexer.ARROW, SplLexer.FAT_ARROW -> true;
          default -> false;
        };
    return header && diagnostics.hasErrors();
  }
}
