// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * The queue of what can run, first in, first out; with timers and completions from other threads.
 *
 * <p>Only one frame of this class runs jobs at a time: code in a job waits by suspending its fibre,
 * not by running the loop again.
 */
public final class EventLoop {
  /** Jobs between two looks at timers and the outside: contract 2.4, a busy loop starves nobody. */
  private static final int JOBS_PER_POLL = 64;

  private static final long UNKNOWN = Long.MIN_VALUE;

  /** An action that is to run at some time. */
  public interface Alarm {
    /** Lets it not run; false when it is too late. */
    boolean remove();
  }

  private volatile LoopDriver driver;
  private final Waiting waiting;
  private final BooleanSupplier others;
  private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
  private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();
  private final Timers timers = new Timers();
  private final List<BooleanSupplier> stallHandlers = new ArrayList<>();
  private int external;
  private int jobsSincePoll;
  private long lastEnd = UNKNOWN;
  private long jobBegan = UNKNOWN;

  /** A loop that waits by this driver; {@code others} waits when nothing outside is awaited. */
  EventLoop(LoopDriver driver, Waiting waiting, BooleanSupplier others) {
    this.driver = driver;
    this.waiting = waiting;
    this.others = others;
  }

  /** What the loop waits by. */
  public LoopDriver driver() {
    return driver;
  }

  /**
   * Has the loop wait by another driver from now on; only for the loop's own thread. The one that
   * was there before is not closed.
   */
  public void setDriver(LoopDriver next) {
    driver = next;
  }

  /** Puts a job at the end of the queue; only for the program's own thread. */
  public void enqueue(Runnable job) {
    ready.add(job);
  }

  /** Has a job run by the loop soon; for any thread. It must not call guest code. */
  public void post(Runnable job) {
    inbox.add(job);
    driver.wake();
  }

  /** Whether something posted has not been run yet; for any thread. */
  boolean hasMail() {
    return !inbox.isEmpty();
  }

  /** Whether something is ready to run, or should have been run by now. */
  boolean isAnyoneWaiting() {
    return !ready.isEmpty() || hasMail() || timers.untilNext(driver.now()) == 0;
  }

  /** Number of pending timers. */
  public int timerCount() {
    return timers.size();
  }

  /** Time in nanoseconds, comparable only with other answers of this method. */
  public long now() {
    return driver.now();
  }

  /**
   * The time at which the present job began, or now for what begins within a job. A look at the
   * clock is a tenth of a turn, and the end of one job is the beginning of the next.
   */
  long beginning() {
    long known = jobBegan;
    jobBegan = UNKNOWN;
    return known == UNKNOWN ? now() : known;
  }

  /** The time at which what a job does has just ended. */
  long ending() {
    lastEnd = now();
    return lastEnd;
  }

  /** Runs an action after some time; it must not call guest code. */
  public Alarm after(long nanos, Runnable action) {
    return after(nanos, action, () -> true);
  }

  /**
   * The same for an action that may have become pointless.
   *
   * @param wanted whether the program should stay alive for it
   */
  Alarm after(long nanos, Runnable action, BooleanSupplier wanted) {
    Timers.Timer timer = timers.add(driver.now() + Math.max(0, nanos), action, wanted);
    return () -> timers.remove(timer);
  }

  /** Counts an operation that another thread will complete: it keeps the program alive. */
  void externalBegun() {
    external++;
  }

  /** Number of operations that other threads have not completed. */
  public int externalCount() {
    return external;
  }

  void externalCompleted() {
    external--;
  }

  /**
   * Adds what is asked before a deadlock is reported.
   *
   * @param handler answers whether it made something ready to run
   */
  public void onStall(BooleanSupplier handler) {
    stallHandlers.add(handler);
  }

  /**
   * Runs jobs until the condition holds.
   *
   * @return false when it does not hold and nothing can ever run again
   */
  @TruffleBoundary
  public boolean runUntil(BooleanSupplier condition) {
    lastEnd = UNKNOWN;
    while (!condition.getAsBoolean()) {
      if (!runJob() && !waitForJobs() && !unstall()) {
        return false;
      }
    }
    return true;
  }

  /** Runs until nothing can run any more. Tasks that wait for one another are left as they are. */
  @TruffleBoundary
  public void drain() {
    drain(() -> false);
  }

  /** The same, but ends when told to. */
  @TruffleBoundary
  void drain(BooleanSupplier told) {
    lastEnd = UNKNOWN;
    while (!told.getAsBoolean() && (runJob() || waitForJobs())) {
      // goes on
    }
  }

  /** Whether nothing is ready to run and nothing has been posted. */
  boolean isIdle() {
    return ready.isEmpty() && !hasMail();
  }

  /** Whether nothing is ready and nothing is awaited that would keep the program alive. */
  boolean isFinished() {
    return isIdle() && external == 0 && !timers.anyWanted();
  }

  private boolean runJob() {
    if (++jobsSincePoll >= JOBS_PER_POLL || ready.isEmpty()) {
      poll();
    }
    Runnable job = ready.poll();
    if (job == null) {
      return false;
    }
    jobBegan = lastEnd;
    lastEnd = UNKNOWN;
    job.run();
    jobBegan = UNKNOWN;
    return true;
  }

  /** Looks at timers and the outside; runs no task. */
  public void poll() {
    jobsSincePoll = 0;
    lastEnd = UNKNOWN;
    driver.poll();
    for (Runnable job = inbox.poll(); job != null; job = inbox.poll()) {
      job.run();
    }
    if (timers.size() > 0) {
      long now = driver.now();
      for (Runnable due = timers.takeDue(now); due != null; due = timers.takeDue(now)) {
        due.run();
      }
    }
  }

  /** Waits for the outside; false when nothing can come from there. */
  private boolean waitForJobs() {
    if (!isIdle()) {
      return true;
    }
    if (isFinished()) {
      return others.getAsBoolean();
    }
    long nanos = timers.untilNext(driver.now());
    if (nanos > 0) {
      waiting.park(driver, nanos);
    }
    return true;
  }

  private boolean unstall() {
    for (BooleanSupplier handler : List.copyOf(stallHandlers)) {
      if (handler.getAsBoolean()) {
        return true;
      }
    }
    return false;
  }
}
