// SPDX-License-Identifier: Apache-2.0
package spl.language.worker;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.coroutine.FiberChoice;
import spl.language.errors.ExitException;

/**
 * One function running beside the program that spawned it, on copies of all it can reach.
 *
 * <p>Started, killed and closed by the thread of that program; asked and awaited by any.
 */
public final class Worker {
  /** The status of a worker that was killed. */
  public static final int KILLED = -1;

  /** Guest code notices a kill at its next safepoint; a wait in the host may take longer. */
  private static final long PATIENCE_SECONDS = 2;

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable WorkerProgram program;
  private volatile @Nullable Thread thread;
  private volatile int status;
  private volatile boolean killed;

  private Worker(WorkerProgram program) {
    this.program = program;
  }

  /**
   * Starts a worker.
   *
   * @param arguments what the function is called with
   * @throws UncopyableException when the function captures what belongs to its program alone
   */
  public static Worker start(
      SplContext parent, Object function, Object[] arguments, ForeignValues foreign)
      throws UncopyableException {
    WorkerProgram program = WorkerProgram.of(parent, function, arguments, foreign);
    Worker worker = new Worker(program);
    Thread thread =
        parent
            .env()
            .newTruffleThreadBuilder(() -> worker.run(program))
            .context(program.context())
            .stackSize(FiberChoice.STACK_BYTES)
            .build();
    worker.thread = thread;
    thread.start();
    return worker;
  }

  /** A kill may arrive anywhere, also between the end of the function and the end of the thread. */
  private void run(WorkerProgram body) {
    int code = KILLED;
    try {
      code = body.run();
      body.program().release();
    } catch (ExitException stopped) {
      killed = true;
    } finally {
      status = killed ? KILLED : code;
      done.countDown();
    }
  }

  /** Whether it has not ended. */
  public boolean isAlive() {
    return done.getCount() > 0;
  }

  /** Waits for its end and tells the exit status, or {@link #KILLED}. */
  public int await() throws InterruptedException {
    done.await();
    return status;
  }

  /** Ends it wherever it is; does nothing after its end. */
  public void kill() {
    WorkerProgram body = program;
    if (body == null || !isAlive()) {
      return;
    }
    killed = true;
    Future<Void> unused = body.program().env().submitThreadLocal(null, new Kill());
    if (!endsInTime()) {
      body.context().closeCancelled(null, "worker killed");
    }
  }

  private boolean endsInTime() {
    try {
      return done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives back everything it had; only after its end. */
  public void close() {
    WorkerProgram body = program;
    Thread ending = thread;
    if (body != null && ending != null) {
      program = null;
      thread = null;
      TruffleSafepoint.setBlockedThreadInterruptible(null, Thread::join, ending);
      body.context().close();
    }
  }

  /** Leaves the running function the way an exit does. */
  private static final class Kill extends ThreadLocalAction {
    Kill() {
      super(true, false);
    }

    @Override
    protected void perform(Access access) {
      throw new ExitException(KILLED);
    }
  }
}
