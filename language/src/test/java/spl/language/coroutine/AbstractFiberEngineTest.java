// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every fibre engine does. */
abstract class AbstractFiberEngineTest {
  private static final Object GO = "go";
  private static final int DEEP = 10_000;

  FiberEngine engine;

  abstract FiberEngine newEngine();

  @BeforeEach
  void open() {
    engine = newEngine();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void passesMessagesBothWays() {
    Fiber fiber = engine.create(() -> "got " + engine.suspend("first") + engine.suspend("second"));
    assertEquals("first", fiber.resume(GO));
    assertEquals("second", fiber.resume("a"));
    assertFalse(fiber.isDone());
    assertEquals("got ab", fiber.resume("b"));
    assertTrue(fiber.isDone());
  }

  @Test
  void runsNothingBeforeTheFirstResume() {
    List<String> log = new ArrayList<>();
    Fiber fiber = engine.create(() -> log.add("ran"));
    assertTrue(log.isEmpty());
    fiber.resume(GO);
    assertEquals(List.of("ran"), log);
  }

  @Test
  void refusesToResumeAnEndedFiber() {
    Fiber fiber = engine.create(() -> 1);
    fiber.resume(GO);
    assertThrows(IllegalStateException.class, () -> fiber.resume(GO));
  }

  @Test
  void refusesToResumeARunningFiber() {
    Fiber[] self = new Fiber[1];
    self[0] = engine.create(() -> self[0].resume(GO));
    assertThrows(IllegalStateException.class, () -> self[0].resume(GO));
  }

  @Test
  void refusesToResumeAResumerOfTheRunningFiber() {
    Fiber[] outer = new Fiber[1];
    Fiber inner = engine.create(() -> outer[0].resume(GO));
    outer[0] = engine.create(() -> inner.resume(GO));
    assertThrows(IllegalStateException.class, () -> outer[0].resume(GO));
  }

  @Test
  void refusesToSuspendOutsideOfFibers() {
    assertFalse(engine.inFiber());
    assertThrows(IllegalStateException.class, () -> engine.suspend(GO));
  }

  @Test
  void rethrowsWhatTheBodyRaisesAtTheResumer() {
    Exception raised = new Exception("checked");
    Fiber fiber =
        engine.create(() -> {
          engine.suspend(GO);
          throw FiberEngine.rethrow(raised);
        });
    fiber.resume(GO);
    assertSame(raised, assertThrows(Exception.class, () -> fiber.resume(GO)));
    assertTrue(fiber.isDone());
    assertFalse(engine.inFiber());
  }

  @Test
  void nests() {
    Fiber outer =
        engine.create(() -> {
          Fiber inner = engine.create(() -> engine.suspend("inner 1") + " end");
          engine.suspend(inner.resume(GO));
          engine.suspend("outer");
          return inner.resume("inner");
        });
    assertEquals("inner 1", outer.resume(GO));
    assertEquals("outer", outer.resume(GO));
    assertEquals("inner end", outer.resume(GO));
  }

  @Test
  void movesAFiberBetweenResumers() {
    Fiber moved = engine.create(() -> engine.suspend(1) + " " + engine.suspend(2));
    Fiber first = engine.create(() -> moved.resume(GO));
    Fiber second = engine.create(() -> moved.resume("a"));
    assertEquals(1, first.resume(GO));
    assertEquals(2, second.resume(GO));
    assertEquals("a b", moved.resume("b"));
  }

  @Test
  void reusesStacksForManyShortFibers() {
    for (int i = 0; i < 2000; i++) {
      Fiber fiber = engine.create(() -> engine.suspend(1));
      assertEquals(1, fiber.resume(GO));
      assertEquals(2, fiber.resume(2));
    }
  }

  @Test
  void holdsManySuspendedFibers() {
    List<Fiber> fibers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Fiber fiber = engine.create(() -> engine.suspend(1));
      fiber.resume(GO);
      fibers.add(fiber);
    }
    int sum = 0;
    for (Fiber fiber : fibers) {
      sum += (int) fiber.resume(2);
    }
    assertEquals(600, sum);
  }

  @Test
  void suspendsBelowDeepCalls() {
    Fiber fiber = engine.create(() -> descend(DEEP));
    assertEquals("bottom", fiber.resume(GO));
    assertEquals(DEEP, fiber.resume(0));
  }

  private int descend(int depth) {
    return depth == 0 ? (int) engine.suspend("bottom") : 1 + descend(depth - 1);
  }

  @Test
  void survivesAStackOverflow() {
    Fiber fiber =
        engine.create(() -> {
          assertThrows(StackOverflowError.class, () -> descend(Integer.MAX_VALUE));
          return engine.suspend("alive");
        });
    assertEquals("alive", fiber.resume(GO));
    assertEquals(1, fiber.resume(1));
  }

  @Test
  void suspendsBelowAMonitor() {
    Object lock = new Object();
    Fiber fiber =
        engine.create(() -> {
          synchronized (lock) {
            return engine.suspend("locked");
          }
        });
    assertEquals("locked", fiber.resume(GO));
    assertEquals(1, fiber.resume(1));
  }

  @Test
  void unwindsAClosedFiber() {
    List<String> log = new ArrayList<>();
    Fiber fiber =
        engine.create(() -> {
          try {
            return engine.suspend(GO);
          } finally {
            log.add("exit");
          }
        });
    fiber.resume(GO);
    fiber.close();
    fiber.close();
    assertEquals(List.of("exit"), log);
    assertTrue(fiber.isDone());
  }

  @Test
  void raisesAgainWhenAClosedFiberSuspends() {
    List<Object> log = new ArrayList<>();
    Fiber fiber =
        engine.create(() -> {
          try {
            return engine.suspend(GO);
          } catch (FiberClosed closed) {
            log.add(closed.isAbandoned());
            return engine.suspend(GO);
          }
        });
    fiber.resume(GO);
    fiber.close();
    assertEquals(List.of(false), log);
  }

  @Test
  void closesAFiberThatNeverRan() {
    Fiber fiber = engine.create(() -> "ran");
    fiber.close();
    assertTrue(fiber.isDone());
  }

  @Test
  void runsNoExitsOfFibersSuspendedAtTheEnd() {
    List<String> log = new ArrayList<>();
    Fiber fiber =
        engine.create(() -> {
          try {
            return engine.suspend(GO);
          } catch (FiberClosed closed) {
            if (!closed.isAbandoned()) {
              log.add("exit");
            }
            throw closed;
          }
        });
    fiber.resume(GO);
    engine.close();
    assertTrue(log.isEmpty());
  }

  @Test
  void makesNoStacksAfterTheEnd() {
    engine.close();
    assertThrows(IllegalStateException.class, () -> engine.create(() -> 1).resume(GO));
  }

  @Test
  @Timeout(20)
  void forgetsADroppedFiber() {
    WeakReference<Object> held = suspendHolding(new Object());
    while (held.get() != null) {
      System.gc();
      engine.create(() -> GO).resume(GO);
    }
  }

  private WeakReference<Object> suspendHolding(Object value) {
    engine.create(() -> List.of(engine.suspend(GO), value)).resume(GO);
    return new WeakReference<>(value);
  }
}
