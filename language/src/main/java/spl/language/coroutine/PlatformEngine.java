// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Fibres on threads of the operating system that hand over to one another.
 *
 * <p>Slow (a switch costs about fifty times one of a continuation), but without demands on the JDK,
 * and a debugger sees and may write every frame.
 */
public final class PlatformEngine extends FiberEngine {
  private final FiberThreads threads;
  private final Map<Carrier, Watch> watches = new HashMap<>();
  private final ReferenceQueue<Fiber> dropped = new ReferenceQueue<>();

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
  Carrier newCarrier() {
    return new ThreadCarrier();
  }

  @Override
  void mounted(Fiber fiber, Carrier stack) {
    endDropped();
    watches.put(stack, new Watch(fiber, (ThreadCarrier) stack, dropped));
  }

  @Override
  void unmounted(Fiber fiber, Carrier stack) {
    Watch watch = watches.remove(stack);
    if (watch != null) {
      watch.clear();
    }
  }

  /** Ends the threads of fibres that nobody can resume any more. */
  private void endDropped() {
    for (Watch w = (Watch) dropped.poll(); w != null; w = (Watch) dropped.poll()) {
      watches.remove(w.carrier);
      w.carrier.abandon();
    }
  }

  /** Number of threads that hold a suspended or running fibre. */
  public int liveThreads() {
    endDropped();
    return watches.size();
  }

  @Override
  public void close() {
    super.close();
    watches.values().forEach(w -> w.carrier.abandon());
    watches.clear();
  }

  /** Tells when a fibre has become garbage. */
  private static final class Watch extends PhantomReference<Fiber> {
    final ThreadCarrier carrier;

    Watch(Fiber fiber, ThreadCarrier carrier, ReferenceQueue<Fiber> queue) {
      super(fiber, queue);
      this.carrier = carrier;
    }
  }

  /** A thread that runs bodies while its resumer waits. */
  private final class ThreadCarrier extends Carrier {
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

    /** Unwinds a suspended body and ends the thread. */
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
