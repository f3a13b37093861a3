// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine of virtual threads that the resuming thread runs. */
class PinnedEngineTest extends AbstractFiberEngineTest {
  @Override
  FiberEngine newEngine() {
    return new PinnedEngine(null, () -> {});
  }

  @Test
  void isAvailableInTheBuild() {
    assertTrue(PinnedEngine.isAvailable());
    assertEquals("pinned", engine.name());
  }

  /** Two readings of the thread that carries a virtual one: its name is a part of its text. */
  @Test
  void staysOnTheThreadThatResumes() {
    Fiber fiber =
        engine.create(() -> {
          Thread first = Thread.currentThread();
          assertTrue(first.isVirtual());
          engine.suspend(1);
          assertSame(first, Thread.currentThread());
          return first.toString();
        });
    fiber.resume("start");
    String described = (String) fiber.resume("again");
    assertTrue(described.startsWith("VirtualThread[#"), described);
    assertTrue(described.endsWith("@" + Thread.currentThread().getName()), described);
  }

  @Test
  @Timeout(20)
  void endsTheThreadsOfDroppedFibers() {
    PinnedEngine pinned = (PinnedEngine) engine;
    for (int i = 0; i < 10; i++) {
      engine.create(() -> engine.suspend(1)).resume("start");
    }
    while (pinned.liveThreads() > 0) {
      System.gc();
      Thread.onSpinWait();
    }
    assertEquals(0, pinned.liveThreads());
  }
}
