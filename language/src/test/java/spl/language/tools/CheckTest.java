// SPDX-License-Identifier: Apache-2.0
package spl.language.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spl.syntax.GoldenCase;

/** What a check tells of programs that may run all the same. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckTest {
  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  static List<GoldenCase> cases() {
    return GoldenCase.read("checks.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findingsAre(GoldenCase expected) {
    assertEquals(expected.expected(), ask("check", expected.source(), "text").strip());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void dataSayTheSame(GoldenCase expected) {
    String json = ask("check", expected.source(), "json");
    for (String line : expected.expected().lines().toList()) {
      if (line.matches("(error|warning)\\[.*")) {
        String code = line.substring(line.indexOf('[') + 1, line.indexOf(']'));
        String title = line.substring(line.indexOf("]: ") + 3);
        assertTrue(json.contains("\"code\":\"" + code + "\",\"message\":\"" + title), json);
      } else if (line.contains("--> ")) {
        String[] place = line.strip().split(":");
        assertTrue(json.contains("\"line\":" + place[1] + ",\"column\":" + place[2]), json);
      }
    }
  }

  @Test
  void dataHaveTheDocumentedForm() {
    assertEquals(
        "[{\"severity\":\"error\",\"code\":\"E1004\",\"message\":"
            + "\"cannot assign twice to immutable `x`\",\"file\":\"t.spl\",\"line\":2,\"column\":1,"
            + "\"end_line\":2,\"end_column\":2,\"labels\":[{\"file\":\"t.spl\",\"line\":2,"
            + "\"column\":1,\"end_line\":2,\"end_column\":2,\"text\":\"second assignment\","
            + "\"primary\":true},{\"file\":\"t.spl\",\"line\":1,\"column\":5,\"end_line\":1,"
            + "\"end_column\":6,\"text\":\"first `val`\",\"primary\":false}],\"notes\":[],"
            + "\"fixes\":[{\"title\":\"declare it with `var`\",\"edits\":[{\"line\":1,\"column\":1,"
            + "\"end_line\":1,\"end_column\":4,\"text\":\"var\"}]}]}]",
        ask("check", "val x = 1\nx = 2\n", "json"));
  }

  @Test
  void servicesGetOneLineForEachFinding() {
    assertEquals(
        "::error file=t.spl,line=1,col=7,endLine=1,endColumn=11,title=E1001"
            + "::cannot find `nope` in this scope\n",
        ask("check", "print nope\n", "github"));
    String sarif = ask("check", "print nope\n", "sarif");
    assertTrue(sarif.startsWith("{\"ruleId\":\"E1001\",\"level\":\"error\""), sarif);
    assertTrue(sarif.contains("\"region\":{\"startLine\":1,\"startColumn\":7,"), sarif);
  }

  @Test
  void sayWhetherTheProgramCanStart() {
    assertEquals(1, answer("check", "x = )\n").getMember("refused").asInt());
    assertEquals(0, answer("check", "print nope\n").getMember("refused").asInt());
    assertEquals(1, answer("check", "print nope\n").getMember("errors").asInt());
    assertEquals(1, answer("check", "return 1\nprint 1\n").getMember("warnings").asInt());
  }

  @Test
  void countWhatIsLeftOut() {
    Value answer = answer("check", "x = )\n".repeat(30));
    assertEquals(30, answer.getMember("errors").asInt());
    assertTrue(answer.getMember("text").asString().endsWith("10 more errors\n"));
  }

  @Test
  void treesArePrintedWithTheMistakesOfTheText() {
    Value answer = answer("tree", "x = 1\ny = )\n");
    assertEquals("(Assign (Name x) (IntLit 1))\n(Bad)\n", answer.getMember("text").asString());
    assertTrue(answer.getMember("findings").asString().startsWith("error[E0002]"));
  }

  @Test
  void tokensArePrintedWithTheirPlaces() {
    assertEquals(
        """
        1:1       IF            if
        1:4       WORD          a
        1:5       COLON         :
        1:6       NEWLINE
        2:5       INDENT
        2:5       WORD          b
        2:6       NEWLINE
        2:6       DEDENT
        2:6       NEWLINE
        2:6       EOF
        """,
        ask("tokens", "if a:\n    b\n", "text"));
  }

  private String ask(String tool, String text, String member) {
    try (Context context = Context.newBuilder("spl").engine(engine).build()) {
      return context.eval(question(tool, text)).getMember(member).asString();
    }
  }

  private Value answer(String tool, String text) {
    return Context.newBuilder("spl").engine(engine).build().eval(question(tool, text));
  }

  private static Source question(String tool, String text) {
    return Source.newBuilder("spl", text, "t.spl")
        .mimeType("application/x-spl-" + tool)
        .buildLiteral();
  }
}
