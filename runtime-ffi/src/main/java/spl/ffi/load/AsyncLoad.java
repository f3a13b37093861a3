// SPDX-License-Identifier: Apache-2.0
package spl.ffi.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;

/**
 * One asynchronous load of a mapped file.
 *
 * <p>A worker whose completion loses against cancel or timeout unmaps what it made. Whoever waits
 * for a load that no worker has taken up yet runs it itself; so waiting cannot deadlock, not even
 * on a pool whose workers all wait.
 */
public final class AsyncLoad implements AutoCloseable {

  private final LoadRequest request;
  private final LoaderPool pool;
  private final LoadProgress<MappedRegion, IoFault> progress = new LoadProgress<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Future<?> expiry;

  AsyncLoad(LoadRequest request, LoaderPool pool) {
    this.request = request;
    this.pool = pool;
  }

  public LoadRequest request() {
    return request;
  }

  /** Returns the path as the script wrote it. */
  public String path() {
    return request.map().location().text();
  }

  /** Returns the state at this moment. */
  public LoadState state() {
    return progress.now().state();
  }

  /** Hands the load to the pool; only the first call does something, and says so. */
  public boolean start() {
    if (!progress.begin()) {
      return false;
    }
    Duration timeout = request.timeout();
    if (timeout != null) {
      expiry = pool.schedule(() -> fail(IoErrorKind.TIMED_OUT), timeout);
    }
    if (!pool.submit(this)) {
      cancel();
    }
    return true;
  }

  /**
   * Returns the region, starting the load if need be, and running it in this thread when no worker
   * has begun. Fails with the failure of the load, or ALREADY_CLOSED after the region was closed.
   */
  public MappedRegion await() throws IoFault {
    start();
    run();
    try {
      done.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw fault(IoErrorKind.INTERRUPTED);
    }
    return outcome();
  }

  /** As {@link #await()}, but gives up with TIMED_OUT after a time; the load itself goes on. */
  public MappedRegion await(Duration patience) throws IoFault {
    start();
    try {
      if (!done.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw fault(IoErrorKind.TIMED_OUT);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw fault(IoErrorKind.INTERRUPTED);
    }
    return outcome();
  }

  /** Returns the region when the load is ready, else null; never waits. */
  public @Nullable MappedRegion poll() {
    return progress.now().result();
  }

  /** Returns the failure when the load has failed, else null. */
  public @Nullable IoFault failure() {
    return progress.now().failure();
  }

  /** Fails the load with CANCELLED unless it is done; says whether it was this call. */
  public boolean cancel() {
    return fail(IoErrorKind.CANCELLED);
  }

  /**
   * Calls a listener once when the load is done, at once if it is already. It runs on a worker,
   * must be short and must not throw; event loops post their wake-up here.
   */
  public void onCompletion(Runnable listener) {
    AtomicBoolean once = new AtomicBoolean();
    Runnable guarded =
        () -> {
          if (once.compareAndSet(false, true)) {
            listener.run();
          }
        };
    listeners.add(guarded);
    if (state().isDone()) {
      guarded.run();
    }
  }

  /** Cancels the load, or closes its region when it is ready. */
  @Override
  public void close() throws IoFault {
    if (cancel()) {
      return;
    }
    MappedRegion region = poll();
    if (region != null) {
      region.close();
    }
  }

  /**
   * Runs the load in this thread unless another thread has begun; called by workers and waiters.
   */
  void run() {
    if (!progress.claim()) {
      return;
    }
    MappedRegion region = null;
    try {
      region = pool.regions().map(request.map());
      if (request.prefault()) {
        Prefaulter.prefault(region, () -> !state().isDone());
      }
      if (progress.succeed(region)) {
        region = null;
        completed();
      }
    } catch (IoFault failure) {
      fail(failure);
    } catch (RuntimeException | Error broken) {
      fail(IoErrorKind.OTHER);
      throw broken;
    } finally {
      discard(region);
    }
  }

  /** A completion that lost against cancel or timeout leaves nothing behind. */
  private static void discard(@Nullable MappedRegion region) {
    if (region == null) {
      return;
    }
    try {
      region.close();
    } catch (IoFault unreported) {
      // The load has failed already, and nobody else knows this region.
    }
  }

  private boolean fail(IoErrorKind kind) {
    return fail(fault(kind));
  }

  private boolean fail(IoFault failure) {
    if (!progress.fail(failure)) {
      return false;
    }
    completed();
    return true;
  }

  private void completed() {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
    pool.forget(this);
    try {
      listeners.forEach(Runnable::run);
    } finally {
      done.countDown();
    }
  }

  private MappedRegion outcome() throws IoFault {
    LoadProgress.Moment<MappedRegion, IoFault> end = progress.now();
    if (end.failure() != null) {
      throw end.failure();
    }
    MappedRegion region = end.result();
    if (region == null || region.isClosed()) {
      throw fault(IoErrorKind.ALREADY_CLOSED);
    }
    return region;
  }

  private IoFault fault(IoErrorKind kind) {
    return IoFault.of(kind, "load", path());
  }
}
