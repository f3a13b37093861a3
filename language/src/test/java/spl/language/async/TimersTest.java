// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The heap of timers. */
class TimersTest {
  private final Timers timers = new Timers();
  private final List<Integer> fired = new ArrayList<>();

  @Test
  void firesByDeadlineThenByAge() {
    add(20, 3);
    add(10, 1);
    add(20, 4);
    add(10, 2);
    fireAll(20);
    assertEquals(List.of(1, 2, 3, 4), fired);
  }

  @Test
  void keepsWhatIsNotDue() {
    add(10, 1);
    add(11, 2);
    fireAll(10);
    assertEquals(List.of(1), fired);
    assertEquals(1, timers.untilNext(10));
    assertEquals(0, timers.untilNext(99));
  }

  @Test
  void removesFromTheMiddleOnce() {
    add(10, 1);
    Timers.Timer gone = add(20, 2);
    add(30, 3);
    assertTrue(timers.remove(gone));
    assertFalse(timers.remove(gone));
    fireAll(30);
    assertEquals(List.of(1, 3), fired);
  }

  @Test
  void doesNotRemoveWhatHasFired() {
    Timers.Timer timer = add(10, 1);
    fireAll(10);
    assertFalse(timers.remove(timer));
  }

  @Test
  void orderSurvivesTheWrapAroundOfTheClock() {
    add(Long.MIN_VALUE + 1, 2);
    add(Long.MAX_VALUE, 1);
    assertEquals(1, timers.untilNext(Long.MAX_VALUE - 1));
    fireAll(Long.MIN_VALUE + 1);
    assertEquals(List.of(1, 2), fired);
  }

  @Test
  void isForeverWithoutTimers() {
    assertEquals(LoopDriver.FOREVER, timers.untilNext(0));
    assertNull(timers.takeDue(Long.MAX_VALUE));
  }

  @Test
  void sortsManyWithRemovals() {
    Random random = new Random(42);
    List<Timers.Timer> all = new ArrayList<>();
    List<int[]> expected = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      int deadline = random.nextInt(500);
      all.add(add(deadline, i));
      expected.add(new int[] {deadline, i});
    }
    for (int i = 4999; i >= 0; i -= 3) {
      assertTrue(timers.remove(all.get(i)));
      expected.remove(i);
    }
    fireAll(500);
    expected.sort(Comparator.comparingInt(each -> each[0]));
    assertEquals(expected.stream().map(each -> each[1]).toList(), fired);
    assertEquals(0, timers.size());
  }

  private Timers.Timer add(long deadline, int number) {
    return timers.add(deadline, () -> fired.add(number), () -> true);
  }

  private void fireAll(long now) {
    for (Runnable due = timers.takeDue(now); due != null; due = timers.takeDue(now)) {
      due.run();
    }
  }
}
