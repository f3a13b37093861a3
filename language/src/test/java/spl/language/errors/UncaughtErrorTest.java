// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

/** What a host is told about an error that the program did not catch. */
class UncaughtErrorTest {
  private static final long STACK_BYTES = 1L << 28;

  @Test
  void aRuntimeErrorShowsCodePlaceAdviceAndStack() {
    assertEquals(
        """
        error[E3002]: index out of bounds: index 7, length 2
          --> a.spl:2:5
           |
         2 |     xs[i]
           |     ^^^^^
           |
           = help: valid indexes are 0..=1
        stack (innermost first):
          at nth        a.spl:2:5
          at <main>     a.spl:3:7\
        """,
        report("fn nth(xs, i):\n    xs[i]\nprint nth([1, 2], 7)\n"));
  }

  @Test
  void aThrownTextIsOneLine() {
    assertEquals("error: no luck", report("throw \"no luck\"\n"));
  }

  @Test
  void aThrownObjectIsOneLine() {
    assertEquals("error: Lost(key: 3)", report("struct Lost:\n    key: i64\nthrow Lost(key: 3)\n"));
  }

  @Test
  void aCallbackOfABuiltInIsPlacedAtTheCallOfTheBuiltIn() {
    String text = report("fn bad(x):\n    x.foo()\nval ys = [1].map(bad)\n");
    assertTrue(text.endsWith("at <main>     a.spl:3:10"), text);
  }

  @Test
  void anErrorInsideABuiltInIsPlacedAtItsCall() {
    String text = report("val a = 1\nval b = panic(\"lost\")\n");
    assertTrue(text.startsWith("error[E3023]: panic: lost\n  --> a.spl:2:9\n"), text);
  }

  @Test
  void equalFramesAreFolded() {
    String text =
        report(
            """
            fn fact(n):
                if n == 0:
                    return [1][n + 5]
                n * fact(n - 1)
            print fact(2000)
            """);
    assertTrue(
        text.contains("\n  at fact       a.spl:4:9\n  … 1 997 more of fact (a.spl:4:9)"), text);
    assertTrue(text.endsWith("\n  at <main>     a.spl:5:7"), text);
  }

  @Test
  void theMiddleOfALongStackIsLeftOut() {
    StringBuilder program = new StringBuilder("fn f0(n):\n    [1][n]\n");
    for (int i = 1; i <= 60; i++) {
      program.append("fn f").append(i).append("(n):\n    f").append(i - 1).append("(n)\n");
    }
    String text = report(program + "print f60(9)\n");
    assertTrue(text.contains("\n  at f19        a.spl:40:5\n  … 37 more\n  at f57"), text);
    assertEquals(26, text.lines().filter(l -> l.startsWith("  at ") || l.contains("…")).count());
  }

  @Test
  void endlessRecursionIsAnErrorOfTheGuest() {
    String text = report("fn on(n):\n    on(n + 1) + 1\nprint on(0)\n");
    assertTrue(
        text.startsWith(
            "error[E3003]: stack overflow after 10 099 calls of `on`\n  --> a.spl:2:5\n"),
        text);
    assertTrue(text.contains("\n  … 10 096 more of on (a.spl:2:5)\n  at <main>"), text);
  }

  @Test
  void endlessRecursionInATaskIsAnErrorOfTheGuest() {
    String text =
        report(
            """
            fn on(n):
                on(n + 1) + 1
            async fn work():
                on(0)
            print await work()
            """);
    assertTrue(text.startsWith("error[E3003]: stack overflow after 10 098 calls of `on`\n"), text);
  }

  @Test
  void tenThousandCallsAreFine() {
    String text =
        report(
            """
            fn down(n):
                if n == 0:
                    return 0
                1 + down(n - 1)
            throw down(10000)
            """);
    assertEquals("error: 10000", text);
  }

  @Test
  void aDeepGeneratorLeavesTheDepthOfItsCaller() {
    String text =
        report(
            """
            fn down(n):
                if n == 0:
                    return 0
                1 + down(n - 1)
            gen fn deep():
                down(5000)
                yield 1
                down(5000)
                yield 2
            var sum = 0
            for x in deep():
                sum = sum + x
            throw "{sum} {down(9990)}"
            """);
    assertEquals("error: 3 9990", text);
  }

  @Test
  void severalSyntaxErrorsAreReportedTogether() {
    PolyglotException failure = run("x = 3 +\nprint \"hi\nif a = 3:\n    pass\n");
    assertTrue(failure.isSyntaxError());
    String text = failure.getMessage();
    assertTrue(text.contains("error[E0007]: text is never closed\n  --> a.spl:2:7\n"), text);
    assertTrue(text.contains("error[E0021]"), text);
    assertTrue(text.contains("= help: compare with `==`"), text);
  }

  private static String report(String program) {
    return inContext(
        program,
        failure -> {
          assertTrue(failure.isGuestException());
          return failure.getGuestObject().getMember("report").asString();
        });
  }

  private static PolyglotException run(String program) {
    return inContext(program, failure -> failure);
  }

  /** On a thread of its own, whose stack is as large as that of a program. */
  private static <T> T inContext(String program, Function<PolyglotException, T> reader) {
    FutureTask<T> task = new FutureTask<>(() -> evaluate(program, reader));
    new Thread(null, task, "program", STACK_BYTES).start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T evaluate(String program, Function<PolyglotException, T> reader) {
    try (Context context = Context.create("spl")) {
      Source source = Source.newBuilder("spl", program, "a.spl").buildLiteral();
      return reader.apply(assertThrows(PolyglotException.class, () -> context.eval(source)));
    }
  }
}
