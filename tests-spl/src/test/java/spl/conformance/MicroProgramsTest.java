// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The programs of the language contract give the same results in every mode. */
@Execution(ExecutionMode.SAME_THREAD)
class MicroProgramsTest {
  private static final String CONTRACT = "spec/language.md";

  @TestFactory
  Stream<DynamicNode> programs() {
    List<MicroProgram> all = MicroProgram.of(SharedDocuments.read(CONTRACT));
    return Stream.of(Mode.values()).map(mode -> dynamicContainer(mode.name(), in(mode, all)));
  }

  private static Stream<DynamicTest> in(Mode mode, List<MicroProgram> all) {
    GuestRunner runner = new GuestRunner(mode);
    Stream<DynamicTest> tests =
        all.stream().map(program -> dynamicTest(program.title(), () -> judge(runner, program)));
    return Stream.concat(tests, Stream.of(dynamicTest("close the engine", runner::close)));
  }

  private static void judge(GuestRunner runner, MicroProgram program) {
    Outcome outcome = runner.run(GuestRunner.Run.of(program.source()));
    assertEquals(program.output(), outcome.output(), outcome.errors());
    assertEquals(program.status(), outcome.status(), outcome.errors());
  }
}
