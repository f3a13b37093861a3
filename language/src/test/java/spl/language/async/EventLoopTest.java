// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue, its timers and its mailbox. */
@Timeout(20)
class EventLoopTest {
  private final TestDriver driver = new TestDriver();
  private final EventLoop loop =
      new EventLoop(driver, (d, nanos) -> ((TestDriver) d).park(nanos), () -> false);
  private final List<String> log = new ArrayList<>();

  @Test
  void runsFirstInFirstOut() {
    loop.enqueue(() -> {
      log.add("a");
      loop.enqueue(() -> log.add("c"));
    });
    loop.enqueue(() -> log.add("b"));
    loop.drain();
    assertEquals(List.of("a", "b", "c"), log);
  }

  @Test
  void stopsAsSoonAsTheConditionHolds() {
    loop.enqueue(() -> log.add("a"));
    loop.enqueue(() -> log.add("b"));
    assertTrue(loop.runUntil(() -> log.contains("a")));
    assertEquals(List.of("a"), log);
  }

  @Test
  void tellsThatNothingCanRun() {
    assertFalse(loop.runUntil(() -> false));
  }

  @Test
  void waitsForTheDeadlineInsteadOfSpinning() {
    loop.after(50_000_000, () -> log.add("b"));
    loop.after(20_000_000, () -> log.add("a"));
    loop.drain();
    assertEquals(List.of("a", "b"), log);
    assertEquals(50, driver.millis());
    assertEquals(2, driver.parks());
  }

  @Test
  void doesNotWaitForRemovedTimers() {
    EventLoop.Alarm alarm = loop.after(50_000_000, () -> log.add("never"));
    assertTrue(alarm.remove());
    assertFalse(alarm.remove());
    assertEquals(0, loop.timerCount());
    loop.drain();
    assertEquals(0, driver.parks());
  }

  @Test
  void looksAtTimersWhileItIsBusy() {
    loop.after(1_000_000, () -> log.add("timer"));
    int[] jobs = {0};
    Runnable[] busy = new Runnable[1];
    busy[0] =
        () -> {
          driver.advanceMillis(1);
          if (++jobs[0] < 1000 && log.isEmpty()) {
            loop.enqueue(busy[0]);
          }
        };
    loop.enqueue(busy[0]);
    loop.drain();
    assertTrue(jobs[0] <= 65, "jobs before the timer: " + jobs[0]);
  }

  @Test
  void isWokenByAnotherThread() throws InterruptedException {
    loop.externalBegun();
    Runnable completion =
        () -> {
          log.add("posted");
          loop.externalCompleted();
        };
    Thread other = new Thread(() -> loop.post(completion), "poster");
    loop.enqueue(other::start);
    loop.drain();
    other.join();
    assertEquals(List.of("posted"), log);
    assertEquals(0, loop.externalCount());
  }

  @Test
  void keepsTheOrderOfOnePoster() {
    for (int i = 0; i < 200; i++) {
      String number = Integer.toString(i);
      loop.post(() -> log.add(number));
    }
    loop.drain();
    assertEquals(200, log.size());
    assertEquals("0", log.getFirst());
    assertEquals("199", log.getLast());
  }

  @Test
  void asksBeforeItGivesUp() {
    loop.onStall(() -> {
      loop.enqueue(() -> log.add("rescued"));
      return true;
    });
    assertTrue(loop.runUntil(() -> !log.isEmpty()));
  }

  @Test
  void anErrorOfAJobLeavesTheRestQueued() {
    loop.enqueue(() -> {
      throw new IllegalStateException("job");
    });
    loop.enqueue(() -> log.add("later"));
    assertThrows(IllegalStateException.class, loop::drain);
    loop.drain();
    assertEquals(List.of("later"), log);
  }

  @Test
  void waitsInTheDriverThatWasPutInLast() {
    TestDriver next = new TestDriver();
    loop.after(20_000_000, () -> log.add("a"));
    loop.setDriver(next);
    loop.drain();
    assertEquals(0, driver.parks());
    assertEquals(1, next.parks());
  }
}
