// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.HashMap;
import java.util.Map;

/**
 * Fibres that have a thread each, of one kind or the other.
 *
 * <p>A thread is not garbage while it waits: the fibre's end, or that nobody refers to it any more,
 * ends the thread.
 */
abstract class ThreadedEngine extends FiberEngine {
  private final Map<Carrier, Watch> watches = new HashMap<>();
  private final ReferenceQueue<Fiber> dropped = new ReferenceQueue<>();

  @Override
  abstract ThreadCarrier newCarrier();

  @Override
  final void mounted(Fiber fiber, Carrier stack) {
    endDropped();
    watches.put(stack, new Watch(fiber, (ThreadCarrier) stack, dropped));
  }

  @Override
  final void unmounted(Fiber fiber, Carrier stack) {
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
  public final int liveThreads() {
    endDropped();
    return watches.size();
  }

  @Override
  public final void close() {
    super.close();
    watches.values().forEach(w -> w.carrier.abandon());
    watches.clear();
  }

  /** A stack that is a thread's. */
  abstract static class ThreadCarrier extends Carrier {
    /** Unwinds a suspended body and ends the thread. */
    abstract void abandon();
  }

  /** Tells when a fibre has become garbage. */
  private static final class Watch extends PhantomReference<Fiber> {
    final ThreadCarrier carrier;

    Watch(Fiber fiber, ThreadCarrier carrier, ReferenceQueue<Fiber> queue) {
      super(fiber, queue);
      this.carrier = carrier;
    }
  }
}
