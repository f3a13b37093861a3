// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The continuation engine; the build passes the export it needs. */
class ContinuationEngineTest extends AbstractFiberEngineTest {
  @Override
  FiberEngine newEngine() {
    return new ContinuationEngine(null);
  }

  @Test
  void isAvailableInTheBuild() {
    assertTrue(ContinuationEngine.isAvailable());
    assertEquals("continuation", engine.name());
  }

  @Test
  void resumesOnAnotherThread() throws InterruptedException {
    Fiber fiber = engine.create(() -> engine.suspend(1));
    Thread other = new Thread(() -> fiber.resume("start"));
    other.start();
    other.join();
    assertEquals(2, fiber.resume(2));
  }
}
