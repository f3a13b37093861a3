// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Examples that must fail do, each with the message that is its description. */
class FailingExamplesTest {
  private static final Path SPEC = Path.of("src/test/framework/failing_spec.spl");

  @TestFactory
  Stream<DynamicTest> examples() {
    SpecEvents events = new SpecEvents();
    try (GuestRunner runner = new GuestRunner(Mode.DEFAULT)) {
      Outcome outcome = runner.run(new GuestCase(SPEC).run(), events);
      assertEquals(1, outcome.status(), outcome.errors());
    }
    assertFalse(events.examples().isEmpty());
    return events.examples().stream().map(e -> dynamicTest(e.name(), () -> judge(e)));
  }

  private static void judge(SpecEvents.Ran example) {
    String description = example.name().substring(example.name().lastIndexOf(" > ") + 3);
    assertEquals("failed", example.status());
    assertEquals(description, example.details().lines().findFirst().orElse(""));
  }
}
