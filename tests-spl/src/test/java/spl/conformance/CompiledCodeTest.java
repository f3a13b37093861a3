// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
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

  /** Runs the program and answers what the engine logs. */
  private static String run(Map<String, String> options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Engine engine =
            Engine.newBuilder("spl")
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .options(options)
                .logHandler(log)
                .build();
        Context context = Context.newBuilder("spl").engine(engine).out(out).build()) {
      context.eval("spl", PROGRAM);
    }
    assertEquals(RESULT, out.toString(StandardCharsets.UTF_8));
    return log.toString(StandardCharsets.UTF_8);
  }
}
