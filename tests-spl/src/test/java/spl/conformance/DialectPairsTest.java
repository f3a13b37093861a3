// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The same program in the older and the newer spelling prints the same. A file holds two programs
 * behind the lines {@code #== older} and {@code #== newer}, and the output behind {@code #=>}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialectPairsTest {
  private static final Path ROOT = Path.of("src/test/dialects");

  private final GuestRunner runner = new GuestRunner(Mode.DEFAULT);

  @AfterAll
  void stop() {
    runner.close();
  }

  @TestFactory
  Stream<DynamicTest> pairs() {
    return SpecTest.children(ROOT).stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> judge(file)));
  }

  private void judge(Path file) {
    List<MicroProgram> pair = MicroProgram.of(numbered(file));
    assertEquals(2, pair.size(), "an older and a newer program");
    for (MicroProgram program : pair) {
      Outcome outcome = runner.run(GuestRunner.Run.of(program.source()));
      assertEquals(pair.getLast().output(), outcome.output(), program.title() + outcome.errors());
      assertEquals(0, outcome.status(), outcome.errors());
    }
  }

  private static String numbered(Path file) {
    try {
      String text = Files.readString(file);
      return text.replace("#== older", "#== 1 older").replace("#== newer", "#== 2 newer");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
