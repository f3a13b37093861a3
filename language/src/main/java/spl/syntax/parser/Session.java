// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Diagnostics;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.lexer.SplToken;
import spl.syntax.lexer.TokenArray;

/** The parts that read one token list, and what they share. */
final class Session {
  private record Frame(int brackets, int depth, int blockDepth) {}

  /** Deeper programs are machine-made or hostile; a thread of 1 MB stack survives this depth. */
  static final int MAX_DEPTH = 800;

  /** What a token can start, by decision; computed on demand, the same for every parse. */
  private static final AtomicReferenceArray<byte[]> LOOKAHEAD =
      new AtomicReferenceArray<>(SplParser._ATN.getNumberOfDecisions());

  private final SourceText source;
  private final TokenArray tokens;
  private final SplParser parser;
  private final Diagnostics diagnostics;
  private final Variables variables;
  private final Placeholders placeholders = new Placeholders();
  private final ExpressionParser expressions = new ExpressionParser(this);
  private final OperandParser operands = new OperandParser(this);
  private final PostfixParser postfix = new PostfixParser(this);
  private final CallParser calls = new CallParser(this);
  private final BareCallParser bareCalls = new BareCallParser(this);
  private final LambdaParser lambdas = new LambdaParser(this);
  private final CollectionParser collections = new CollectionParser(this);
  private final TextParser texts = new TextParser(this);
  private final TreeBuilder builder = new TreeBuilder(this);
  private final List<Frame> outer = new ArrayList<>();
  private int brackets;
  private int depth;
  private int blockDepth;
  private int statementStart;
  private List<SplToken> unclosed = List.of();

  Session(SourceText source, TokenArray tokens, Diagnostics diagnostics, Variables variables) {
    this.source = source;
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.variables = variables;
    parser = new SplParser(tokens);
    parser.removeErrorListeners();
    parser.setInterpreter(
        new LocalPrediction(
            parser, SplParser._decisionToDFA, SplParser._sharedContextCache, LOOKAHEAD));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new Recovery(this));
    parser.attach(this);
  }

  SourceText source() {
    return source;
  }

  TokenArray tokens() {
    return tokens;
  }

  SplParser parser() {
    return parser;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Variables variables() {
    return variables;
  }

  Placeholders placeholders() {
    return placeholders;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  OperandParser operands() {
    return operands;
  }

  PostfixParser postfix() {
    return postfix;
  }

  CallParser calls() {
    return calls;
  }

  BareCallParser bareCalls() {
    return bareCalls;
  }

  LambdaParser lambdas() {
    return lambdas;
  }

  CollectionParser collections() {
    return collections;
  }

  TextParser texts() {
    return texts;
  }

  TreeBuilder builder() {
    return builder;
  }

  void openScope() {
    variables.open();
    placeholders.enterBlock();
    outer.add(new Frame(brackets, depth, blockDepth));
    brackets = 0;
    blockDepth = depth + 1;
    enter();
  }

  void closeScope() {
    variables.close();
    placeholders.leaveBlock();
    Frame frame = outer.removeLast();
    brackets = frame.brackets();
    depth = frame.depth();
    blockDepth = frame.blockDepth();
  }

  /** Forgets what a failed statement left open. */
  void abandonStatement() {
    depth = blockDepth;
    brackets = 0;
    placeholders.clear();
  }

  void openBracket() {
    enter();
    brackets++;
  }

  void closeBracket() {
    leave();
    brackets--;
  }

  /** Whether a bracket surrounds the current place inside its block. */
  boolean inBracket() {
    return brackets > 0;
  }

  /** Counts nesting; too deep programs fail here instead of exhausting the stack. */
  void enter() {
    if (++depth > MAX_DEPTH) {
      throw fail(
          Diagnostic.of(Code.TOO_DEEP, tokens.current().span())
              .label("more than " + MAX_DEPTH + " levels")
              .build());
    }
  }

  void leave() {
    depth--;
  }

  /** Where the last token read ends. */
  int lastEnd() {
    return tokens.ahead(-1).end();
  }

  /** From an offset to the end of the last token read. */
  Span from(int start) {
    return new Span(start, Math.max(start, lastEnd()));
  }

  boolean accept(int type) {
    if (tokens.type() != type) {
      return false;
    }
    tokens.consume();
    return true;
  }

  SplToken expect(int type) {
    if (tokens.type() != type) {
      throw fail(Findings.missing(this, Findings.spelling(type)));
    }
    return tokens.take();
  }

  /** Closes a bracket or reports where it was opened. */
  void close(SplToken opener, int type) {
    if (!accept(type)) {
      throw fail(Findings.unclosed(this, opener, type));
    }
  }

  /** Tells which brackets the scan found open at the end. */
  void openBrackets(List<SplToken> brackets) {
    unclosed = brackets;
  }

  boolean isOpen(SplToken opener) {
    return unclosed.contains(opener);
  }

  /** An unclosed bracket on the statement that ends before a token, or null. */
  @Nullable SplToken openBracketBefore(SplToken token) {
    SplToken found = null;
    for (SplToken bracket : unclosed) {
      if (bracket.start() < token.start() && bracket.getTokenIndex() >= statementStart) {
        found = bracket;
      }
    }
    return found;
  }

  /** Marks the token where the statement being read starts. */
  void beginStatement() {
    statementStart = tokens.index();
  }

  ParseFailure unexpected() {
    return fail(Findings.unexpected(this));
  }

  ParseFailure fail(Diagnostic diagnostic) {
    return new ParseFailure(diagnostic);
  }
}
