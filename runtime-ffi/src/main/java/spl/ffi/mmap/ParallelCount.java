// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;

/**
 * Counts a byte in a long part of a view, in the calling thread and others beside it: each takes
 * the next stretch until none is left, so a thread that gets no processor delays nobody.
 */
final class ParallelCount {
  /** Starting threads takes 0.1 ms, counting 16 MiB 5. */
  private static final long PAYS_FROM = 64L << 20;

  private static final long STRETCH = 16L << 20;

  /** More readers than this wait for the memory and not for a processor. */
  private static final int MOST_THREADS = 4;

  /** A failure and where it happened; of several the first in the file is told. */
  private record Failure(long at, IoFault fault) {}

  private final MappedView view;
  private final byte value;
  private final long to;
  private final AtomicLong next;
  private final LongAdder total = new LongAdder();
  private final AtomicReference<@Nullable Failure> failed = new AtomicReference<>();

  private ParallelCount(MappedView view, byte value, long from, long to) {
    this.view = view;
    this.value = value;
    this.to = to;
    this.next = new AtomicLong(from);
  }

  static long count(MappedView view, byte value, long from, long to) throws IoFault {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    return to - from < PAYS_FROM || threads == 1
        ? RegionScan.count(view, value, from, to)
        : new ParallelCount(view, value, from, to).with(threads - 1);
  }

  private long with(int helpers) throws IoFault {
    List<Thread> started = new ArrayList<>(helpers);
    for (int i = 0; i < helpers; i++) {
      started.add(Thread.ofPlatform().daemon().name("count " + i).start(this::work));
    }
    work();
    started.forEach(ParallelCount::awaitEnd);
    Failure failure = failed.get();
    if (failure != null) {
      throw failure.fault;
    }
    return total.sum();
  }

  private void work() {
    long at = next.getAndAdd(STRETCH);
    while (at < to && failed.get() == null) {
      try {
        total.add(RegionScan.count(view, value, at, Math.min(to, at + STRETCH)));
      } catch (IoFault fault) {
        Failure mine = new Failure(at, fault);
        failed.accumulateAndGet(mine, (a, b) -> a != null && a.at < mine.at ? a : b);
      }
      at = next.getAndAdd(STRETCH);
    }
  }

  /** Nobody may still read when the caller goes on and closes the region. */
  private static void awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
