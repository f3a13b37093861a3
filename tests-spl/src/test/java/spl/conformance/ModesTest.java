// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec files pass in the modes where something may go wrong that the usual one does not show. */
class ModesTest {
  private static final Path LANGUAGE = Path.of("src/test/spl/language");

  @ParameterizedTest
  @CsvSource({
    "INTERPRETED,control",
    "INTERPRETED,bindings",
    "CONTINUATIONS,async",
    "PINNED,async",
    "THREADS,async",
    "CONTINUATIONS,../async/runtime",
    "PINNED,../async/runtime",
    "THREADS,../async/runtime"
  })
  void specPasses(Mode mode, String name) {
    passes(mode, name);
  }

  @Test
  @Tag("thorough")
  void specPassesWithEveryFunctionCompiled() {
    passes(Mode.COMPILED, "control");
  }

  private static void passes(Mode mode, String name) {
    try (GuestRunner runner = new GuestRunner(mode)) {
      SpecEvents events = new SpecEvents();
      GuestCase spec = new GuestCase(LANGUAGE.resolve(name + "_spec.spl"));
      Outcome outcome = runner.run(spec.run(), events);
      List<SpecEvents.Ran> failed =
          events.examples().stream().filter(e -> e.status().equals("failed")).toList();
      assertEquals(List.of(), failed, outcome.errors());
      assertEquals(0, outcome.status());
    }
  }
}
