// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import spl.language.coroutine.TestEngines;

/** Turns that are told to be too long. */
@ParameterizedClass
@EnumSource(TestEngines.class)
class SliceClockTest extends AbstractAsyncTest {
  SliceClockTest(TestEngines engine) {
    super(engine);
    program.tellSlowTurns(100);
  }

  @Test
  void aLongTurnIsTold() {
    spawn(() -> pass(1000)).await();
    assertEquals(
        List.of("warning: task 'test' ran 1000 ms without suspending"), program.warnings());
  }

  @Test
  void timeThatTheRuntimeNeedsForItselfDoesNotCount() {
    spawn(
            () -> {
              runtime.excused(() -> pass(500));
              return pass(300);
            })
        .await();
    assertEquals(List.of(), program.warnings());
  }

  @Test
  void whatIsExcusedInATurnIsNoCreditForTheNext() {
    spawn(
            () -> {
              runtime.excused(() -> pass(500));
              sleep(1);
              return pass(1000);
            })
        .await();
    assertEquals(
        List.of("warning: task 'test' ran 1000 ms without suspending"), program.warnings());
  }

  private Object pass(long millis) {
    program.driver().advanceMillis(millis);
    return millis;
  }
}
