// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.DiagnosticRenderer;
import spl.source.SourceText;
import spl.syntax.GoldenCase;

/** What programs with mistakes are told. */
class SyntaxErrorsTest {
  static List<GoldenCase> cases() {
    return GoldenCase.read("errors.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reportIs(GoldenCase expected) {
    SourceText source = new SourceText("t.spl", expected.source());
    ParseResult result = SplParsing.parse(source);
    String report = new DiagnosticRenderer(source).render(result.diagnostics(), 0).strip();
    assertEquals(expected.expected(), report);
  }

  @Test
  void keepsTwentyErrorsAndCountsTheRest() {
    String text = "x = )\n".repeat(30);
    ParseResult result = SplParsing.parse(new SourceText("t.spl", text));
    assertEquals(20, result.diagnostics().size());
    assertEquals(10, result.suppressed());
  }

  @Test
  void goesOnBehindAnError() {
    List<Diagnostic> found =
        SplParsing.parse(new SourceText("t.spl", "fn f():\n    x = )\n    y = 1\nz = ]\n"))
            .diagnostics();
    assertEquals(List.of(Code.UNEXPECTED_TOKEN, Code.UNEXPECTED_TOKEN), codes(found));
  }

  @Test
  void knowsWhatMoreInputCouldComplete() {
    for (String text : List.of("f(1,", "if x:", "fn f():\n", "val x =", "x = \"\"\"a", "/* a")) {
      assertTrue(SplParsing.parse(new SourceText("t.spl", text)).incomplete(), text);
    }
    for (String text : List.of("f(1)", "if x: y", "x = )", "\"abc", "")) {
      assertTrue(!SplParsing.parse(new SourceText("t.spl", text)).incomplete(), text);
    }
  }

  private static List<Code> codes(List<Diagnostic> found) {
    return found.stream().map(Diagnostic::code).toList();
  }
}
