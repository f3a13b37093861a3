// SPDX-License-Identifier: Apache-2.0
package spl.ffi.load;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import spl.ffi.mmap.RegionTable;

/**
 * The workers that load files: daemon platform threads, started when first needed, first in first
 * out.
 *
 * <p>Platform threads, because a page fault on a mapping would pin the carrier of a virtual one.
 * Workers are never interrupted: an interrupt inside a channel call closes the channel.
 */
public final class LoaderPool implements AutoCloseable {
  /** Loads wait for the disk more than for a processor; four keep a disk queue busy. */
  private static final int LEAST_WORKERS = 4;

  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(5);

  private final RegionTable regions;
  private final ThreadPoolExecutor workers;
  private final ScheduledThreadPoolExecutor timer;
  private final Set<AsyncLoad> active = ConcurrentHashMap.newKeySet();

  public LoaderPool(RegionTable regions) {
    this(regions, Math.max(LEAST_WORKERS, Runtime.getRuntime().availableProcessors()));
  }

  /** A pool of a given size, for tests and small machines. */
  public LoaderPool(RegionTable regions, int size) {
    this.regions = regions;
    this.workers =
        new ThreadPoolExecutor(
            size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), numbered());
    this.timer = new ScheduledThreadPoolExecutor(1, LoaderPool::timerThread);
    this.timer.setRemoveOnCancelPolicy(true);
  }

  /** Returns a new load in state PENDING; the file is not touched. */
  public AsyncLoad create(LoadRequest request) {
    return new AsyncLoad(request, this);
  }

  /** Returns a new load that is on its way. */
  public AsyncLoad start(LoadRequest request) {
    AsyncLoad load = create(request);
    load.start();
    return load;
  }

  /**
   * Runs other file work on the workers, in the same queue; false after the pool was closed. The
   * task must not throw.
   */
  public boolean execute(Runnable task) {
    try {
      workers.execute(task);
      return true;
    } catch (RejectedExecutionException closed) {
      return false;
    }
  }

  public int size() {
    return workers.getCorePoolSize();
  }

  /** Returns the loads that were started and are not done. */
  public int activeLoads() {
    return active.size();
  }

  /** Cancels every load and waits, bounded, until the workers have let go of their files. */
  @Override
  public void close() {
    active.forEach(AsyncLoad::cancel);
    timer.shutdownNow();
    workers.shutdown();
    try {
      workers.awaitTermination(SHUTDOWN_PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  RegionTable regions() {
    return regions;
  }

  boolean submit(AsyncLoad load) {
    active.add(load);
    boolean accepted = execute(load::run);
    if (!accepted || load.state().isDone()) {
      active.remove(load);
    }
    return accepted;
  }

  void forget(AsyncLoad load) {
    active.remove(load);
  }

  /** Returns null when the pool is closed; nothing is left to expire then. */
  @Nullable Future<?> schedule(Runnable action, Duration delay) {
    try {
      return timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      return null;
    }
  }

  private static ThreadFactory numbered() {
    AtomicInteger next = new AtomicInteger();
    return work ->
        Thread.ofPlatform()
            .daemon()
            .name("async-file-worker-" + next.getAndIncrement())
            .unstarted(work);
  }

  private static Thread timerThread(Runnable work) {
    return Thread.ofPlatform().daemon().name("async-file-timer").unstarted(work);
  }
}
