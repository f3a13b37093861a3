// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** Guest code is compiled where that is possible, and runs where it is not. */
class CompiledCodeTest {
  private static final String PROGRAM =
      """
      fn hot(n):
          var sum = 0
          for i in 0..n:
              sum += i % 7
          sum
      var total = 0
      for k in 0..200: total += hot(100)
      print total
      """;
  private static final String RESULT = "59000\n";

  @Test
  void hotFunctionsAreCompiled() {
    String log =
        run(
            Map.of(
                "engine.TraceCompilation", "true",
                "engine.BackgroundCompilation", "false",
                "engine.FirstTierCompilationThreshold", "10",
                "engine.LastTierCompilationThreshold", "50"));
    assumeTrue(!log.isEmpty(), "skipped: this virtual machine compiles no guest code");
    assertTrue(log.lines().anyMatch(l -> l.contains("opt done") && l.contains("hot")), log);
  }

  @Test
  void nothingIsCompiledWhenThatIsForbidden() {
    assertEquals("", run(Map.of("engine.Compilation", "false")));
  }

  /** Compiled code takes the only program for a constant, until there is a second one. */
  @Test
  void compiledCodeOfOneEngineServesSeveralProgramsAtOnce() {
    String program = "fn tell(n): print n\nfor k in 0..5: tell(k)\n";
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    try (Engine engine = engine(Mode.COMPILED.engineOptions(), OutputStream.nullOutputStream());
        Context one = Context.newBuilder("spl").engine(engine).out(first).build()) {
      one.eval("spl", program);
      try (Context two = Context.newBuilder("spl").engine(engine).out(second).build()) {
        two.eval("spl", program);
        one.eval("spl", program);
      }
      one.eval("spl", program);
    }
    assertEquals("0\n1\n2\n3\n4\n".repeat(3), first.toString(StandardCharsets.UTF_8));
    assertEquals("0\n1\n2\n3\n4\n", second.toString(StandardCharsets.UTF_8));
  }

  /** Runs the program and answers what the engine logs. */
  private static String run(Map<String, String> options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Engine engine = engine(options, log);
        Context context = Context.newBuilder("spl").engine(engine).out(out).build()) {
      context.eval("spl", PROGRAM);
    }
    assertEquals(RESULT, out.toString(StandardCharsets.UTF_8));
    return log.toString(StandardCharsets.UTF_8);
  }

  private static Engine engine(Map<String, String> options, OutputStream log) {
    return Engine.newBuilder("spl")
        .allowExperimentalOptions(true)
        .option("engine.WarnInterpreterOnly", "false")
        .options(options)
        .logHandler(log)
        .build();
  }
}
