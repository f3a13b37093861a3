// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.TruffleSafepoint.Interrupter;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Fibres on virtual threads that the program's own thread runs: they never leave it.
 *
 * <p>Who resumes a fibre from a thread of the system, the driver, runs its steps there. A fibre
 * that resumes another one gives its turn to it, and the driver runs the other. A thread whose turn
 * it is not has left the context, so that one thread at a time is inside, as with one thread alone.
 */
public final class PinnedEngine extends ThreadedEngine {
  private final @Nullable TruffleContext context;
  private final Runnable onStart;
  private volatile @Nullable Thread driver;
  private @Nullable VirtualThread turn;

  /**
   * An engine.
   *
   * @param context the program's, null in a test of the engine alone
   * @param onStart what a thread of the engine does first
   */
  PinnedEngine(@Nullable TruffleContext context, Runnable onStart) {
    this.context = context;
    this.onStart = onStart;
  }

  /** Whether the JDK lets this module schedule virtual threads. */
  public static boolean isAvailable() {
    return VirtualThreadAccess.isAvailable();
  }

  @Override
  public String name() {
    return "pinned";
  }

  @Override
  ThreadCarrier newCarrier() {
    return new VirtualThread();
  }

  /** Lets the driver do something outside of the context. */
  private void outside(Runnable action) {
    if (context == null || !context.isEntered()) {
      action.run();
      return;
    }
    context.leaveAndEnter(
        null,
        NobodyInterrupts.INSTANCE,
        task -> {
          task.run();
          return task;
        },
        action);
  }

  /** A virtual thread that runs bodies. */
  private final class VirtualThread extends ThreadCarrier {
    private final Thread thread = VirtualThreadAccess.newThread(this::ready, this::runThread);
    private final AtomicReference<@Nullable Runnable> step = new AtomicReference<>();
    private @Nullable VirtualThread resumer;
    private @Nullable Object before;
    private int steps;
    private boolean inside;
    private boolean out;
    private boolean started;
    private boolean over;

    /** Its scheduler: whatever made it ready, the one thread runs it. */
    private void ready(Runnable next) {
      step.set(next);
      LockSupport.unpark(driver);
    }

    private void runThread() {
      try {
        enter();
        onStart.run();
        runBodies();
      } finally {
        leave();
        over = true;
        out = true;
        turn = resumer;
      }
    }

    @Override
    void switchIn() {
      if (over) {
        return;
      }
      VirtualThread outer = Thread.currentThread().isVirtual() ? turn : null;
      resumer = outer;
      out = false;
      turn = this;
      if (!started) {
        started = true;
        thread.start();
      }
      if (outer == null) {
        outside(this::drive);
      } else {
        outer.pass();
      }
    }

    private void enter() {
      if (context != null) {
        before = context.enter(null);
        inside = true;
      }
    }

    private void leave() {
      if (context != null && inside) {
        inside = false;
        context.leave(null, before);
      }
    }

    /** Runs this thread, and those that it resumes, until it hands back. */
    private void drive() {
      driver = Thread.currentThread();
      while (!out) {
        Objects.requireNonNull(turn, "nobody has the turn").runStep();
      }
    }

    private void runStep() {
      Runnable next = step.getAndSet(null);
      while (next == null) { // it waits for something outside of the program
        LockSupport.park(this);
        next = step.getAndSet(null);
      }
      steps++;
      next.run();
    }

    /** Lets the driver go on with the thread whose turn it is. */
    private void pass() {
      int taken = steps;
      leave();
      try {
        Thread.yield();
      } finally {
        enter();
      }
      if (steps == taken) {
        out = false;
        turn = this;
        throw new PinnedFiberException(new IllegalStateException("a frame cannot be set aside"));
      }
    }

    @Override
    void switchOut() {
      if (closing == FiberClosed.ABANDONED) {
        return; // nobody resumes it: the thread ends
      }
      out = true;
      turn = resumer;
      pass();
    }

    @Override
    boolean runsHere() {
      return thread == Thread.currentThread();
    }

    @Override
    void release() {
      body = null;
      if (started && thread != Thread.currentThread()) {
        switchIn();
      }
    }

    @Override
    void abandon() {
      closing = FiberClosed.ABANDONED;
      release();
    }
  }

  /** What is to end is told to the thread inside of the context; one outside only waits for it. */
  private enum NobodyInterrupts implements Interrupter {
    INSTANCE;

    @Override
    public void interrupt(Thread thread) {
      // it returns when the fibre does
    }

    @Override
    public void resetInterrupted() {
      // never interrupted
    }
  }
}
