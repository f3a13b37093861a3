// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import spl.language.coroutine.FiberBody;
import spl.language.coroutine.TestEngines;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/** A program on each fibre engine. */
@Timeout(60)
abstract class AbstractAsyncTest {
  final TestProgram program;
  final AsyncRuntime runtime;

  AbstractAsyncTest(TestEngines engine) {
    program = new TestProgram(engine.make());
    runtime = program.async();
  }

  @AfterEach
  void close() {
    program.close();
  }

  void assertLog(Object... lines) {
    assertEquals(List.of(lines).stream().map(String::valueOf).toList(), program.log());
  }

  static SplPanic failure(String message) {
    return SplErrors.panic(message, null);
  }

  static void assertRaises(ErrorKind kind, Runnable code) {
    assertEquals(kind, assertThrows(SplPanic.class, code::run).kind());
  }

  Object sleep(long millis) {
    return runtime.delay(millis).await();
  }

  SplPromise start(FiberBody body) {
    return runtime.start("test", body);
  }

  SplPromise spawn(FiberBody body) {
    return runtime.spawn("test", body);
  }
}
