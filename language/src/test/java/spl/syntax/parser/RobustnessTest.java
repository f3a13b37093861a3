// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.DiagnosticRenderer;
import spl.source.SourceText;
import spl.syntax.GoldenCase;

/** Damaged, deep and long programs give diagnostics, quickly. */
class RobustnessTest {
  private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|\"[^\"\n]*\"|[^\\w\\s]");
  private static final List<String> INTRUDERS =
      List.of("(", "}", "[", ":", "\n    ", "\"", "if", "fn", "\\", "match", "=", "->", "{");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damagedProgramsAreDiagnosed(long seed) {
    List<GoldenCase> programs = GoldenCase.read("trees.txt");
    Random random = new Random(seed);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 500; i++) {
            String program = programs.get(random.nextInt(programs.size())).source();
            report(damage(program, random));
          }
        });
  }

  private static void report(String text) {
    SourceText source = new SourceText("t.spl", text);
    ParseResult result = SplParsing.parse(source);
    new DiagnosticRenderer(source).render(result.diagnostics(), 0);
    for (Diagnostic found : result.diagnostics()) {
      assertTrue(found.span().end() <= text.length(), text);
    }
  }

  private static String damage(String program, Random random) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(program);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(4)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
      default -> tokens.set(at, INTRUDERS.get(random.nextInt(INTRUDERS.size())));
    }
    return String.join("", tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{a: ", "f(", "not ", "- ", "\\x: ", "x if a else ", "2 ** "})
  void deepNestingIsDiagnosed(String opener) {
    String text = "x = " + opener.repeat(5_000) + "1\n";
    Diagnostic found = SplParsing.parse(new SourceText("t.spl", text)).diagnostics().getLast();
    assertEquals(Code.TOO_DEEP, found.code(), opener);
  }

  @Test
  void deepBlocksAreDiagnosed() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(" ".repeat(i)).append("if a:\n");
    }
    text.append(" ".repeat(1_000)).append("x\n");
    assertTrue(SplParsing.parse(new SourceText("t.spl", text.toString())).hasErrors());
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", " and 1", " ?? 1", ".f(1)", " < 1", " |> f", "[0]", "()?"})
  void longChainsParse(String link) {
    String text = "x = a" + link.repeat(10_000) + "\n";
    assertEquals(List.of(), SplParsing.parse(new SourceText("t.spl", text)).diagnostics());
  }

  @Test
  void longBranchChainsParse() {
    String text = "if a: x\n" + "elif b: y\n".repeat(5_000) + "else: z\n";
    assertEquals(List.of(), SplParsing.parse(new SourceText("t.spl", text)).diagnostics());
  }
}
