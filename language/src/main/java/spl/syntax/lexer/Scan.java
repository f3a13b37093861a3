// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Diagnostic;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.trivia.Trivia;

/**
 * The result of scanning one text.
 *
 * @param tokens what the parser reads
 * @param trivia the comments
 * @param diagnostics findings about single tokens and the layout
 * @param openBrackets brackets that are never closed, outermost first
 */
public record Scan(
    TokenArray tokens, Trivia trivia, List<Diagnostic> diagnostics, List<SplToken> openBrackets) {
  /** Several brackets may be open at the end; each costs one more layout pass. */
  private static final int MAX_PASSES = 4;

  /** Scans a whole source text. */
  public static Scan of(SourceText source) {
    RawTokens raw = new RawTokens(source.text());
    Set<SplToken> unclosed = Collections.newSetFromMap(new IdentityHashMap<>());
    LayoutTokenSource layout = new LayoutTokenSource(raw.tokens(), unclosed);
    for (int pass = 1; pass < MAX_PASSES; pass++) {
      SplToken open = layout.openBracket();
      if (open == null) {
        break;
      }
      unclosed.add(open);
      layout = new LayoutTokenSource(raw.tokens(), unclosed);
    }
    LayoutFindings findings = new LayoutFindings(source);
    findings.comments(raw.openComments());
    findings.conditions(raw.comments());
    findings.layout(layout.badIndents());
    findings.missingColons(layout.missingColons());
    findings.tokens(raw.tokens());
    List<SplToken> classified = TokenClassifier.classify(layout.tokens());
    TokenArray tokens = new TokenArray(Gherkin.read(classified, source.text()));
    List<SplToken> open = new ArrayList<>(unclosed);
    return new Scan(tokens, new Trivia(raw.comments()), findings.toList(), open);
  }

  /**
   * Scans the expression in a hole of an interpolated text.
   *
   * @param place maps an offset in the hole to one in the source
   */
  public static TokenArray hole(String text, IntUnaryOperator place) {
    RawTokens raw = new RawTokens(text);
    Set<SplToken> unclosed = Collections.newSetFromMap(new IdentityHashMap<>());
    LayoutTokenSource layout = new LayoutTokenSource(raw.tokens(), unclosed);
    List<SplToken> tokens = TokenClassifier.classify(layout.tokens());
    for (SplToken token : tokens) {
      int start = place.applyAsInt(token.start());
      int end = token.end() == token.start() ? start : place.applyAsInt(token.end() - 1) + 1;
      token.setStartIndex(start);
      token.setStopIndex(end - 1);
    }
    return new TokenArray(tokens);
  }

  /** The unclosed bracket at a place, or null. */
  public @Nullable SplToken openBracketAt(Span place) {
    for (SplToken token : openBrackets) {
      if (token.start() == place.start()) {
        return token;
      }
    }
    return null;
  }
}
