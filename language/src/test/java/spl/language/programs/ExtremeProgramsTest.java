// SPDX-License-Identifier: Apache-2.0
package spl.language.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deeply nested programs and long chains run or are refused at a place; the host never shows. */
@TestInstance(Lifecycle.PER_CLASS)
class ExtremeProgramsTest {
  private static final int LEVELS = 5_000;
  private static final int DEEPEST = 790;
  private static final int SHALLOW = 300;
  private static final int TERMS = 10_000;
  private static final long LARGE_STACK = 1L << 28;
  private static final long SMALL_STACK = 1L << 20;

  private static final String PRELUDE =
      """
      fn f(x): x
      fn g(): g
      class A:
          x: i64 = 1
          fn m(): self
      val a = A()
      val xs = [0]
      """;

  /** What is repeated in front of, the middle, and what is repeated behind. */
  private static final String[][] NESTS = {
    {"(", "1", ")"},
    {"[", "1", "]"},
    {"{1: ", "1", "}"},
    {"s{", "1", "}"},
    {"([{1: ", "1", "}])"},
    {"f(", "1", ")"},
    {"f (", "1", ")"},
    {"xs[", "0", "]"},
    {"A { x: ", "1", " }"},
    {"A(x: ", "1", ")"},
    {"\\x: ", "1", ""},
    {"(\\: ", "1", ")"},
    {"|x| ", "1", ""},
    {"fn(): ", "1", ""},
    {"not ", "true", ""},
    {"- ", "1", ""},
    {"~", "1", ""},
    {"!", "true", ""},
    {"await ", "1", ""},
    {"1 if true else ", "2", ""},
    {"if true: 1 else: ", "2", ""},
    {"match 1: _: ", "3", ""},
    {"[x for x in ", "[1]", "]"},
    {"2 ** ", "1", ""},
    {"1 + (", "1", ")"},
    {"Some(", "1", ")"},
    {"spawn ", "f", ""},
    {"\"{(", "1", ")}\""},
    {"1..", "2", ""},
  };

  /** Statements that open a block. */
  private static final List<String> BLOCKS =
      List.of("if true:", "for i in 0..1:", "try:", "with 1 as b:", "fn k():", "loop:", "f:");

  /** What is appended to an operand again and again. */
  private static final List<String> LINKS =
      List.of(
          " + 1",
          " - 1",
          " * 1",
          " / 1",
          " // 1",
          " % 1",
          " ** 1",
          " & 1",
          " | 1",
          " ^ 1",
          " << 1",
          " >> 1",
          " == 1",
          " != 1",
          " < 1",
          " <= 1",
          " and true",
          " or false",
          " xor 1",
          " ?? 1",
          " |> f",
          " in xs",
          " is i64",
          "..1",
          " as i64",
          ".m()",
          "?.m()",
          ".x",
          "[0]",
          "()",
          ".?",
          ".0",
          " + \"b\"",
          " unwrap or: 1",
          "->m()");

  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  /** Levels that run, that are as deep as is read, and that are refused. */
  private static Stream<String> nested(int... depths) {
    List<String> programs = new ArrayList<>();
    for (int levels : depths) {
      for (String[] nest : NESTS) {
        String value = nest[0].repeat(levels) + nest[1] + nest[2].repeat(levels);
        programs.add(PRELUDE + "val r = " + value + "\n");
      }
    }
    return programs.stream();
  }

  static Stream<String> blocks() {
    return BLOCKS.stream().map(head -> blocks(head, 900));
  }

  private static String blocks(String head, int levels) {
    StringBuilder text = new StringBuilder(PRELUDE);
    for (int i = 0; i < levels; i++) {
      text.append(" ".repeat(i)).append(head).append('\n');
    }
    return text.append(" ".repeat(levels)).append("pass\n").toString();
  }

  static Stream<String> chains() {
    return LINKS.stream()
        .map(link -> PRELUDE + "val r = " + operand(link) + link.repeat(TERMS) + "\n");
  }

  private static String operand(String link) {
    return switch (link) {
      case ".m()", "?.m()", "->m()", ".x" -> "a";
      case "()" -> "g";
      case "[0]" -> "xs";
      case ".0" -> "(1,)";
      case " + \"b\"" -> "\"a\"";
      default -> "1";
    };
  }

  static Stream<String> branches() {
    String head = "val n = 3\nif n == 0: print 0\n";
    return Stream.of("elif n == 9: print 9\n", "else if n == 9: print 9\n")
        .map(branch -> head + branch.repeat(LEVELS) + "else: print 1\n");
  }

  /** A large stack is enough for whatever is read; deeper ones are refused before they run. */
  static Stream<String> programs() {
    return with(nested(DEEPEST, LEVELS));
  }

  static Stream<String> tasks() {
    return with(nested(DEEPEST));
  }

  static Stream<String> small() {
    return with(nested(SHALLOW, DEEPEST));
  }

  private static Stream<String> with(Stream<String> nested) {
    return Stream.of(nested, blocks(), chains(), branches()).flatMap(programs -> programs);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("programs")
  void runsOrIsRefusedAtAPlace(String program) {
    assertEquals("", harm(program, LARGE_STACK));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("tasks")
  void runsOrIsRefusedInATask(String program) {
    String task = "async fn work():\n" + program.indent(4) + "await work()\n";
    assertEquals("", harm(task, LARGE_STACK));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("small")
  void runsOrIsRefusedOnASmallStack(String program) {
    assertEquals("", harm(program, SMALL_STACK));
  }

  @Test
  void fiveThousandBlocksAreRefused() {
    assertTrue(outcome(blocks("if true:", LEVELS), LARGE_STACK).contains("E0025"));
  }

  @Test
  void longChainsGiveTheirValue() {
    String sum = "throw 1" + " + 1".repeat(TERMS) + "\n";
    assertEquals("error: 10001", outcome(sum, LARGE_STACK));
    String text = "throw (\"a\"" + " + \"b\"".repeat(TERMS) + ").len\n";
    assertEquals("error: 10001", outcome(text, LARGE_STACK));
    String calls = "class A:\n    n: i64 = 7\n    fn m(): self\nthrow A()" + ".m()".repeat(TERMS);
    assertEquals("error: 7", outcome(calls + ".n\n", LARGE_STACK));
  }

  @Test
  void deepValuesPrint() {
    String program =
        """
        class A:
            x: i64 = 1
        var a = A()
        for i in 0..50000:
            val b = A()
            b.x = a
            a = b
        throw "{a}".len()
        """;
    assertTrue(outcome(program, LARGE_STACK).startsWith("error: "));
    assertFalse(outcome(program, SMALL_STACK).contains("internal"));
  }

  /** Empty when a program runs or is told at a place what is wrong with it. */
  private String harm(String program, long stack) {
    String outcome = outcome(program, stack);
    boolean placed = outcome.isEmpty() || outcome.contains("--> ");
    boolean host = outcome.contains("internal") || outcome.contains("Exception");
    String end = program.substring(Math.max(0, program.length() - 60));
    return placed && !host ? "" : outcome + "\n" + end;
  }

  /** What a program reports, run on a thread of its own; empty when it runs to its end. */
  private String outcome(String program, long stack) {
    FutureTask<String> task = new FutureTask<>(() -> evaluate(program));
    new Thread(null, task, "program", stack).start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      return "internal: " + e.getCause();
    }
  }

  private String evaluate(String program) {
    try (Context context =
        Context.newBuilder("spl")
            .engine(engine)
            .allowAllAccess(true)
            .out(java.io.OutputStream.nullOutputStream())
            .err(java.io.OutputStream.nullOutputStream())
            .build()) {
      try {
        context.eval(Source.newBuilder("spl", program, "a.spl").buildLiteral());
        return "";
      } catch (PolyglotException failure) {
        return report(failure);
      }
    }
  }

  private static String report(PolyglotException failure) {
    if (failure.isInternalError() || failure.isHostException()) {
      return "internal: " + failure;
    }
    Value error = failure.getGuestObject();
    boolean reported = error != null && error.hasMember("report");
    return reported ? error.getMember("report").asString() : failure.getMessage();
  }
}
