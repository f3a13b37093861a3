// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static spl.syntax.lexer.SplLexer.*;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import spl.diagnostics.Diagnostic;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** Gives up the statement, member or arm with an error and goes on behind it. */
final class Recovery extends DefaultErrorStrategy {
  private final Session session;

  Recovery(Session session) {
    this.session = session;
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    // reported where the parser recovers
  }

  @Override
  public Token recoverInline(Parser parser) {
    IntervalSet expected =
        parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
    SplToken current = session.tokens().current();
    boolean one = expected.size() == 1 && expected.getMinElement() > 0;
    int type = one ? expected.getMinElement() : 0;
    if (type == 0 || type == NEWLINE || type == DEDENT || type == INDENT) {
      throw type == INDENT
          ? session.fail(Findings.missing(session, "an indented block"))
          : session.unexpected();
    }
    if (current.getType() != NEWLINE && current.getType() != Token.EOF && type != COLON) {
      throw session.unexpected();
    }
    throw session.fail(Findings.missing(session, Findings.spelling(type)));
  }

  /** In front of a statement, skips lines that no statement starts with. */
  @Override
  public void sync(Parser parser) {
    int element = element(parser.getRuleContext().getRuleIndex());
    if (element < 0 || isCommon(session.tokens().type()) || !atLineStart()) {
      return;
    }
    IntervalSet starts = parser.getATN().nextTokens(parser.getATN().ruleToStartState[element]);
    int type = session.tokens().type();
    while (type != Token.EOF && type != DEDENT && !starts.contains(type)) {
      session.beginStatement();
      session.diagnostics().add(Findings.unexpected(session));
      skipLine(parser);
      type = session.tokens().type();
    }
  }

  /** Tokens that nearly all lines start with; spares computing the set of all. */
  private static boolean isCommon(int type) {
    return switch (type) {
      case WORD, FN, VAL, VAR, LET, IF, FOR, WHILE, RETURN, MATCH, USE, PUB -> true;
      case DEDENT, Token.EOF -> true;
      default -> false;
    };
  }

  private boolean atLineStart() {
    if (session.tokens().index() == 0) {
      return true;
    }
    return switch (session.tokens().ahead(-1).getType()) {
      case NEWLINE, INDENT, DEDENT -> true;
      default -> false;
    };
  }

  /** The rule of the lines in a rule that is a list of lines, or -1. */
  private static int element(int rule) {
    return switch (rule) {
      case SplParser.RULE_module, SplParser.RULE_block -> SplParser.RULE_statement;
      case SplParser.RULE_members -> SplParser.RULE_memberLine;
      case SplParser.RULE_enumDeclaration -> SplParser.RULE_enumLine;
      case SplParser.RULE_arms -> SplParser.RULE_armLine;
      default -> -1;
    };
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    if (!isBorder(parser)) {
      throw error;
    }
    session.diagnostics().add(diagnostic(error));
    session.abandonStatement();
    skipLine(parser);
  }

  private static boolean isBorder(Parser parser) {
    return switch (parser.getRuleContext().getRuleIndex()) {
      case SplParser.RULE_statement, SplParser.RULE_memberLine, SplParser.RULE_enumLine -> true;
      case SplParser.RULE_armLine -> true;
      default -> false;
    };
  }

  private Diagnostic diagnostic(RecognitionException error) {
    if (error instanceof ParseFailure failure) {
      return failure.diagnostic();
    }
    Token token = error.getOffendingToken();
    return Findings.unexpected(
        session, token instanceof SplToken found ? found : session.tokens().current());
  }

  /** Moves behind the rest of the line and the block below it. */
  private void skipLine(Parser parser) {
    TokenArray tokens = session.tokens();
    while (tokens.type() != Token.EOF && tokens.type() != DEDENT) {
      if (tokens.type() == INDENT) {
        block(parser);
      } else if (tokens.take().getType() == NEWLINE && tokens.type() != INDENT) {
        return;
      }
    }
  }

  /** Reads the block below a header with an error for errors of its own. */
  private void block(Parser parser) {
    TokenArray tokens = session.tokens();
    boolean statements = tokens.current().getText().equals("STATEMENTS");
    tokens.consume();
    if (statements) {
      ((SplParser) parser).block();
    }
    int depth = 1;
    while (depth > 0 && tokens.type() != Token.EOF) {
      int type = tokens.take().getType();
      depth += type == INDENT ? 1 : type == DEDENT ? -1 : 0;
    }
  }
}
