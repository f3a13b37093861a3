// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import spl.source.SourceText;
import spl.source.Span;

/** The two forms of a report. */
class DiagnosticRendererTest {
  private static final SourceText SOURCE =
      new SourceText(
          "src/main.spl", "var count = 0\nvar other = 1\nfor x in items:\n    if coutn > 3:\n");

  private static Diagnostic unknownName() {
    int use = SOURCE.text().indexOf("coutn");
    return Diagnostic.titled(
            Code.UNDEFINED_NAME, new Span(use, use + 5), "cannot find `coutn` in this scope")
        .label("not found")
        .secondary(new Span(4, 9), "a similar name is defined here")
        .help(Help.replace("did you mean `count`?", new Span(use, use + 5), "count"))
        .note("run `spl explain E1001` for more")
        .build();
  }

  @Test
  void showsTheLinesWithUnderlines() {
    assertEquals(
        """
        error[E1001]: cannot find `coutn` in this scope
          --> src/main.spl:4:8
           |
         1 | var count = 0
           |     ----- a similar name is defined here
        ...
         4 |     if coutn > 3:
           |        ^^^^^ not found
           |
           = help: did you mean `count`?
               - if coutn > 3:
               + if count > 3:
           = note: run `spl explain E1001` for more
        """,
        new DiagnosticRenderer(SOURCE).render(unknownName()));
  }

  @Test
  void countsDisplayColumns() {
    SourceText source = new SourceText("t.spl", "\tx = \"日本\" )\n");
    int place = source.text().indexOf(')');
    Diagnostic found =
        Diagnostic.of(Code.UNEXPECTED_TOKEN, new Span(place, place + 1), "`)`").build();
    assertEquals(
        """
        error[E0002]: unexpected `)`
          --> t.spl:1:11
           |
         1 |     x = "日本" )
           |                ^
        """,
        new DiagnosticRenderer(source).render(found));
  }

  @Test
  void marksTextsOverSeveralLines() {
    SourceText source = new SourceText("t.spl", "a = [1,\n  2\n");
    Diagnostic found = Diagnostic.of(Code.OPEN_BRACKET, new Span(4, 11), "[").label("this").build();
    assertEquals(
        """
        error[E0022]: `[` is never closed
          --> t.spl:1:5
           |
         1 |   a = [1,
           |  _____^ this
         2 | |   2
        """,
        new DiagnosticRenderer(source).render(found));
  }

  @Test
  void countsWhatWasLeftOut() {
    String report = new DiagnosticRenderer(SOURCE).render(List.of(unknownName()), 2);
    assertEquals("2 more errors", report.strip().lines().toList().getLast());
  }

  @Test
  void writesJson() {
    assertEquals(
        "{\"severity\":\"error\",\"code\":\"E0007\",\"message\":\"text is never closed\","
            + "\"file\":\"t.spl\",\"line\":1,\"column\":3,\"end_line\":1,\"end_column\":4,"
            + "\"labels\":[{\"file\":\"t.spl\",\"line\":1,\"column\":3,\"end_line\":1,"
            + "\"end_column\":4,\"text\":\"here\",\"primary\":true}],\"notes\":[\"a \\\"b\\\"\"],"
            + "\"fixes\":[]}",
        new JsonDiagnostics(new SourceText("t.spl", "x \"a"))
            .render(
                Diagnostic.of(Code.OPEN_TEXT, new Span(2, 3))
                    .label("here")
                    .note("a \"b\"")
                    .build()));
  }
}
