// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine that hands over between threads. */
class PlatformEngineTest extends AbstractFiberEngineTest {
  private final List<Thread> threads = new ArrayList<>();

  @Override
  FiberEngine newEngine() {
    return new PlatformEngine(new PlainThreads(threads::add));
  }

  @Test
  void endsItsThreadsWithTheProgram() {
    Fiber suspended = engine.create(() -> engine.suspend(1));
    suspended.resume("start");
    engine.create(() -> 1).resume("idle afterwards");
    engine.close();
    assertEquals(2, threads.size());
    threads.forEach(thread -> assertFalse(thread.isAlive()));
  }

  @Test
  @Timeout(20)
  void endsTheThreadsOfDroppedFibers() {
    PlatformEngine platform = (PlatformEngine) engine;
    for (int i = 0; i < 10; i++) {
      engine.create(() -> engine.suspend(1)).resume("start");
    }
    assertTrue(platform.liveThreads() <= 10);
    while (platform.liveThreads() > 0) {
      System.gc();
      Thread.onSpinWait();
    }
    threads.forEach(thread -> assertFalse(thread.isAlive()));
  }
}
