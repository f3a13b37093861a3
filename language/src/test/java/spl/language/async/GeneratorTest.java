// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import spl.language.coroutine.FiberClosed;
import spl.language.coroutine.TestEngines;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplPanic;
import spl.language.values.SplGenerator;
import spl.language.values.SplNil;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** Generators over bodies that yield. */
@ParameterizedClass
@EnumSource
class GeneratorTest extends AbstractAsyncTest {
  GeneratorTest(TestEngines engine) {
    super(engine);
  }

  private SplGenerator count(int n) {
    return runtime.generator(() -> {
      for (int i = 0; i < n; i++) {
        runtime.yieldValue(i);
      }
      return "result";
    });
  }

  @Test
  void answersNilAfterTheEnd() {
    SplGenerator generator = count(2);
    assertEquals(0, generator.next());
    assertEquals(1, generator.next());
    assertEquals(SplNil.INSTANCE, generator.next());
    assertEquals(SplNil.INSTANCE, generator.next());
    assertTrue(generator.isFinished());
  }

  @Test
  void startsWithTheFirstNext() {
    SplGenerator generator = runtime.generator(() -> program.note("ran"));
    assertLog();
    assertNull(generator.nextOrNull());
    assertLog("ran");
  }

  @Test
  void tellsAYieldedNilFromTheEnd() {
    SplGenerator generator =
        runtime.generator(() -> {
          runtime.yieldValue(SplNil.INSTANCE);
          return SplUnit.INSTANCE;
        });
    assertEquals(SplNil.INSTANCE, generator.nextOrNull());
    assertNull(generator.nextOrNull());
  }

  @Test
  void raisesAnErrorOnceAndIsFinishedThen() {
    SplGenerator generator =
        runtime.generator(() -> {
          throw failure("inside");
        });
    assertThrows(SplPanic.class, generator::next);
    assertNull(generator.nextOrNull());
  }

  @Test
  void nests() {
    SplGenerator outer =
        runtime.generator(() -> {
          SplGenerator inner = count(2);
          for (Object v = inner.nextOrNull(); v != null; v = inner.nextOrNull()) {
            runtime.yieldValue("inner " + v);
          }
          runtime.yieldValue("outer");
          return SplUnit.INSTANCE;
        });
    assertEquals("inner 0", outer.next());
    assertEquals("inner 1", outer.next());
    assertEquals("outer", outer.next());
    assertNull(outer.nextOrNull());
  }

  @Test
  void refusesToRunInsideItself() {
    SplGenerator[] self = new SplGenerator[1];
    self[0] = runtime.generator(() -> self[0].next());
    assertRaises(ErrorKind.VALUE, () -> self[0].next());
  }

  private SplGenerator sleeping() {
    return runtime.generator(() -> {
      for (int i = 0; i < 2; i++) {
        sleep(10);
        runtime.yieldValue(i);
      }
      return SplUnit.INSTANCE;
    });
  }

  @Test
  void aWaitingBodySuspendsTheTaskThatAsks() {
    SplGenerator generator = sleeping();
    SplPromise task = start(() -> generator.next() + "," + generator.next());
    spawn(() -> program.note("meanwhile"));
    assertTrue(task.isPending());
    assertEquals("0,1", task.await());
    assertLog("meanwhile");
    assertEquals(20, program.driver().millis());
  }

  @Test
  void aWaitingBodyRunsTheLoopForTheMainProgram() {
    SplGenerator generator = sleeping();
    assertEquals(0, generator.next());
    assertEquals(1, generator.next());
  }

  @Test
  void aWaitPassesThroughNestedGenerators() {
    SplGenerator outer =
        runtime.generator(() -> {
          SplGenerator inner = sleeping();
          runtime.yieldValue(inner.next());
          return SplUnit.INSTANCE;
        });
    SplPromise task = start(outer::next);
    assertTrue(task.isPending());
    assertEquals(0, task.await());
  }

  @Test
  void closingRunsTheExitsOfTheBody() {
    SplGenerator generator =
        runtime.generator(() -> {
          try {
            runtime.yieldValue(1);
          } catch (FiberClosed closed) {
            program.note("abandoned " + closed.isAbandoned());
            throw closed;
          }
          return SplUnit.INSTANCE;
        });
    generator.next();
    generator.close();
    assertLog("abandoned false");
    assertNull(generator.nextOrNull());
  }

  @Test
  void closesOneThatNeverRan() {
    SplGenerator generator = count(1);
    generator.close();
    assertNull(generator.nextOrNull());
  }
}
