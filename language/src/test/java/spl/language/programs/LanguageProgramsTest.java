// SPDX-License-Identifier: Apache-2.0
package spl.language.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of the language print what its contract says. */
@TestInstance(Lifecycle.PER_CLASS)
class LanguageProgramsTest {
  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  static List<LanguageProgram> programs() {
    return LanguageProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void run(LanguageProgram program) {
    ProgramOutcome outcome = ProgramOutcome.of(engine, program.code());
    assertEquals(program.output(), outcome.output(), outcome::report);
    assertEquals(program.status(), outcome.status(), outcome::report);
    for (String part : program.report()) {
      assertTrue(outcome.report().contains(part), outcome::report);
    }
  }
}
