// SPDX-License-Identifier: Apache-2.0
package spl.ffi.load;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The states of one load, Pending, Loading, then Ready or Failed for ever, with its result or its
 * failure (source: stdlib-file §4.9).
 *
 * <p>Note [One state]. State, result and failure are one immutable object behind one reference, so
 * a thread that sees READY also sees the result, and of completion, cancel and timeout exactly one
 * wins its compare-and-set. Safe from any thread; a model checker tries its interleavings.
 *
 * @param <R> what a load ends with
 * @param <F> why it failed
 */
public final class LoadProgress<R, F> {

  /** One moment of a load; never changes. */
  public record Moment<R, F>(LoadState state, @Nullable R result, @Nullable F failure) {}

  private final AtomicReference<Moment<R, F>> current =
      new AtomicReference<>(new Moment<>(LoadState.PENDING, null, null));
  private final AtomicBoolean claimed = new AtomicBoolean();

  /** Returns state, result and failure as they are together. */
  public Moment<R, F> now() {
    return Objects.requireNonNull(current.get());
  }

  /** Leaves Pending for Loading; only the first call does something, and says so. */
  public boolean begin() {
    Moment<R, F> before = now();
    return before.state() == LoadState.PENDING
        && current.compareAndSet(before, new Moment<>(LoadState.LOADING, null, null));
  }

  /** Gives the work to exactly one caller, and to nobody once the load is done. */
  public boolean claim() {
    return claimed.compareAndSet(false, true) && !now().state().isDone();
  }

  /** Ends with a result unless the load is done; says whether it was this call. */
  public boolean succeed(R result) {
    return finish(new Moment<>(LoadState.READY, result, null));
  }

  /** Ends with a failure unless the load is done; says whether it was this call. */
  public boolean fail(F failure) {
    return finish(new Moment<>(LoadState.FAILED, null, failure));
  }

  private boolean finish(Moment<R, F> end) {
    while (true) {
      Moment<R, F> before = now();
      if (before.state().isDone()) {
        return false;
      }
      if (current.compareAndSet(before, end)) {
        return true;
      }
    }
  }
}
