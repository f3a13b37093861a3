// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.source.SourceText;
import spl.source.Span;

/** Reports {@code break} and {@code continue} outside of loops. */
final class LoopPlaces {
  private LoopPlaces() {}

  static void check(Session session, @Nullable RuleContext place, Span word) {
    RuleContext context = place;
    while (context != null && !(context instanceof SplParser.FunctionContext)) {
      if (isLoop(context)) {
        return;
      }
      context = context.getParent();
    }
    SourceText source = session.source();
    boolean breaks = source.text().startsWith("break", word.start());
    Code code = breaks ? Code.BREAK_OUTSIDE : Code.CONTINUE_OUTSIDE;
    Span keyword = new Span(word.start(), word.start() + (breaks ? 5 : 8));
    Diagnostic.Builder report = Diagnostic.of(code, keyword).label("no loop around it");
    if (context instanceof SplParser.FunctionContext function) {
      int start = function.getStart().getStartIndex();
      int line = source.line(start);
      int end = source.lineStart(line) + source.lineText(line).stripTrailing().length();
      report.secondary(new Span(start, end), "the enclosing function");
    }
    session.diagnostics().add(report.build());
  }

  private static boolean isLoop(RuleContext context) {
    return context instanceof SplParser.ForStatementContext
        || context instanceof SplParser.CompoundContext compound
            && (compound.WHILE() != null || compound.LOOP() != null);
  }
}
