// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import java.util.concurrent.Semaphore;

/**
 * Fibres on threads of the operating system that hand over to one another.
 *
 * <p>Slow (a switch costs about fifty times one of a continuation), but without demands on the JDK,
 * and a debugger sees and may write every frame.
 */
public final class PlatformEngine extends ThreadedEngine {
  private final FiberThreads threads;

  /**
   * An engine.
   *
   * @param threads what its fibres run on
   */
  PlatformEngine(FiberThreads threads) {
    this.threads = threads;
  }

  @Override
  public String name() {
    return "platform";
  }

  @Override
  ThreadCarrier newCarrier() {
    return new SystemThread();
  }

  /** A thread that runs bodies while its resumer waits. */
  private final class SystemThread extends ThreadCarrier {
    private final Semaphore in = new Semaphore(0);
    private final Semaphore out = new Semaphore(0);
    private final Thread thread = threads.newThread(this::runThread);
    private boolean started;

    private void runThread() {
      try {
        runBodies();
      } finally {
        out.release();
      }
    }

    @Override
    void switchIn() {
      if (started) {
        in.release();
      } else {
        started = true;
        thread.start();
      }
      await(out);
    }

    @Override
    void switchOut() {
      out.release();
      await(in);
    }

    @Override
    boolean runsHere() {
      return thread == Thread.currentThread();
    }

    @Override
    void release() {
      body = null;
      if (started) {
        in.release();
        await(thread);
      }
    }

    @Override
    void abandon() {
      closing = FiberClosed.ABANDONED;
      if (started && thread != Thread.currentThread()) {
        in.release(2); // once for the body, once for the wait after its end
        await(thread);
      }
    }
  }

  private void await(Semaphore permit) {
    threads.await(Semaphore::acquire, permit);
  }

  private void await(Thread end) {
    threads.await(Thread::join, end);
  }
}
