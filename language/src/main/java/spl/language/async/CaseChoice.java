// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayList;
import java.util.List;
import spl.language.coroutine.FiberBody;
import spl.language.values.SplNil;
import spl.language.values.SplPromise;
import spl.language.values.SplTuple;

/**
 * The choice of a {@code select:}: the case that is settled first, the others are cancelled.
 *
 * <p>Cases start in order, and none starts behind one that is settled at once: a case that never
 * started has taken nothing from a channel.
 */
public final class CaseChoice {
  private static final long NONE = -1;

  private final AsyncRuntime runtime;
  private final SplPromise result;
  private final List<SplPromise> cases = new ArrayList<>();
  private final List<SplPromise> awaited = new ArrayList<>();
  private boolean made;

  /** A choice without cases. */
  public CaseChoice(AsyncRuntime runtime) {
    this.runtime = runtime;
    this.result = runtime.newPromise("select");
  }

  /** Whether a case was settled when it was added. */
  public boolean isMade() {
    return made;
  }

  /** Starts a case; the promise that it answers is awaited, any other value is there. */
  public void add(FiberBody body) {
    SplPromise started = runtime.start("select", () -> noted(body.run()));
    long number = cases.size();
    cases.add(started);
    made = !started.isPending();
    started.onSettled(settled -> choose(number, settled));
  }

  /** What a case awaits is cancelled with it. */
  private Object noted(Object value) {
    if (value instanceof SplPromise promise) {
      awaited.add(promise);
    }
    return value;
  }

  private void choose(long number, SplPromise settled) {
    if (!result.isPending()) {
      return;
    }
    if (settled.isFulfilled()) {
      result.resolve(SplTuple.of(number, settled.value()));
    } else {
      result.reject(settled.error());
    }
    cancelOthers(settled);
  }

  private void cancelOthers(SplPromise winner) {
    for (List<SplPromise> others : List.of(cases, awaited)) {
      for (SplPromise other : others) {
        if (other != winner) {
          other.observe();
          other.cancel();
        }
      }
    }
  }

  /** The chosen case, or number -1 when none is settled in time. */
  public SplPromise within(double milliseconds) {
    if (!Double.isInfinite(milliseconds) && !made) {
      SplPromise timer = runtime.delay(milliseconds);
      timer.onSettled(rung -> expire(rung));
      result.onSettled(chosen -> timer.cancel());
    }
    return result;
  }

  private void expire(SplPromise timer) {
    if (timer.isFulfilled() && result.isPending()) {
      result.resolve(SplTuple.of(NONE, SplNil.INSTANCE));
      cancelOthers(timer);
    }
  }
}
