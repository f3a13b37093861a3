// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The pending timers: a binary heap by deadline, then by age, with removal from the middle. */
final class Timers {
  /** One pending timer. */
  static final class Timer {
    private final long deadline;
    private final long sequence;
    private final Runnable action;
    private final BooleanSupplier wanted;
    private int index;

    private Timer(long deadline, long sequence, Runnable action, BooleanSupplier wanted) {
      this.deadline = deadline;
      this.sequence = sequence;
      this.action = action;
      this.wanted = wanted;
    }

    private boolean before(Timer other) {
      long difference = deadline - other.deadline; // the clock may wrap around
      return difference < 0 || (difference == 0 && sequence < other.sequence);
    }
  }

  private static final int GONE = -1;

  private @Nullable Timer[] heap = new Timer[16];
  private int size;
  private long sequence;

  int size() {
    return size;
  }

  Timer add(long deadline, Runnable action, BooleanSupplier wanted) {
    Timer timer = new Timer(deadline, sequence++, action, wanted);
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    size++;
    up(timer, size - 1);
    return timer;
  }

  /** Removes a timer; false when it has fired or was removed. */
  boolean remove(Timer timer) {
    int hole = timer.index;
    if (hole == GONE) {
      return false;
    }
    timer.index = GONE;
    size--;
    Timer last = at(size);
    heap[size] = null;
    if (hole < size) {
      up(last, hole);
      down(last, last.index);
    }
    return true;
  }

  /** Whether any timer is worth waiting for. */
  boolean anyWanted() {
    for (int i = 0; i < size; i++) {
      if (at(i).wanted.getAsBoolean()) {
        return true;
      }
    }
    return false;
  }

  /** The action of the next timer that is due, or null. */
  @Nullable Runnable takeDue(long now) {
    if (size == 0 || at(0).deadline - now > 0) {
      return null;
    }
    Timer first = at(0);
    remove(first);
    return first.action;
  }

  /** Nanoseconds until the next one is due, {@link LoopDriver#FOREVER} when there is none. */
  long untilNext(long now) {
    return size == 0 ? LoopDriver.FOREVER : Math.max(0, at(0).deadline - now);
  }

  private void up(Timer timer, int start) {
    int hole = start;
    while (hole > 0) {
      int parent = (hole - 1) >> 1;
      if (!timer.before(at(parent))) {
        break;
      }
      place(at(parent), hole);
      hole = parent;
    }
    place(timer, hole);
  }

  private void down(Timer timer, int start) {
    int hole = start;
    int child = 2 * hole + 1;
    while (child < size) {
      if (child + 1 < size && at(child + 1).before(at(child))) {
        child++;
      }
      if (!at(child).before(timer)) {
        break;
      }
      place(at(child), hole);
      hole = child;
      child = 2 * hole + 1;
    }
    place(timer, hole);
  }

  private Timer at(int index) {
    Timer timer = heap[index];
    assert timer != null;
    return timer;
  }

  private void place(Timer timer, int index) {
    heap[index] = timer;
    timer.index = index;
  }
}
