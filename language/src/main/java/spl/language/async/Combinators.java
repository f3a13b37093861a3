// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.function.BiConsumer;
import spl.language.errors.SplErrors;
import spl.language.values.SplArray;
import spl.language.values.SplErr;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplSome;

/** Promises made of several: elements that are no promises count as fulfilled. */
public final class Combinators {
  private final AsyncRuntime runtime;

  /** The combinators of a program. */
  public Combinators(AsyncRuntime runtime) {
    this.runtime = runtime;
  }

  /** All values in order, or the first error. */
  public SplPromise all(Object[] elements) {
    return gather(elements, "all", (result, slot) -> slot.fulfillOr(result::reject));
  }

  /** An Ok or Err for each. */
  public SplPromise allSettled(Object[] elements) {
    return gather(elements, "all_settled", (result, slot) -> slot.asResult());
  }

  /** The first to be settled; the others keep running. */
  public SplPromise race(Object[] elements) {
    SplPromise result = runtime.newPromise("race");
    if (elements.length == 0) {
      result.reject(SplErrors.emptyRace(null));
    }
    for (Object element : elements) {
      if (element instanceof SplPromise p) {
        p.onSettled(settled -> settleAlike(result, settled));
      } else {
        result.resolve(element);
      }
    }
    return result;
  }

  /** The first to be settled; the others are cancelled. */
  public SplPromise select(Object[] elements) {
    SplPromise result = race(elements);
    result.onSettled(settled -> {
      for (Object element : elements) {
        if (element instanceof SplPromise p) {
          p.cancel();
        }
      }
    });
    return result;
  }

  /** The first value, or all errors in order. */
  public SplPromise any(Object[] elements) {
    SplPromise result = runtime.newPromise("any");
    Object[] errors = new Object[elements.length];
    int[] open = {elements.length};
    for (int i = 0; i < elements.length; i++) {
      int index = i;
      promiseOf(elements[i])
          .onSettled(settled -> {
            if (settled.isFulfilled()) {
              result.resolve(settled.value());
            } else {
              errors[index] = settled.error().payload();
              if (--open[0] == 0) {
                result.reject(runtime.errorOf(SplArray.of(errors)));
              }
            }
          });
    }
    if (elements.length == 0) {
      result.reject(runtime.errorOf(SplArray.empty()));
    }
    return result;
  }

  /** {@code Some(v)} in time, else {@code None} and the promise is cancelled. */
  public SplPromise timeout(SplPromise promise, double milliseconds) {
    SplPromise result = runtime.newPromise("timeout");
    SplPromise timer = runtime.delay(milliseconds);
    timer.onSettled(expired -> {
      if (expired.isFulfilled() && result.isPending()) {
        promise.observe();
        result.resolve(SplNone.INSTANCE);
        promise.cancel();
      }
    });
    promise.onSettled(settled -> {
      timer.cancel();
      if (settled.isFulfilled()) {
        result.resolve(new SplSome(settled.value()));
      } else {
        result.reject(settled.error());
      }
    });
    return result;
  }

  /** Settles a promise like a settled one. */
  public static void settleAlike(SplPromise promise, SplPromise settled) {
    if (settled.isFulfilled()) {
      promise.resolve(settled.value());
    } else {
      promise.reject(settled.error());
    }
  }

  private SplPromise promiseOf(Object element) {
    return element instanceof SplPromise p ? p : runtime.resolved(element);
  }

  /** One element of a combination: where its outcome goes. */
  private record Slot(Object[] values, int index, SplPromise settled) {
    void fulfillOr(java.util.function.Consumer<spl.language.errors.SplPanic> failed) {
      if (settled.isFulfilled()) {
        values[index] = settled.value();
      } else {
        failed.accept(settled.error());
      }
    }

    void asResult() {
      values[index] =
          settled.isFulfilled()
              ? new SplOk(settled.value())
              : new SplErr(settled.error().payload());
    }
  }

  private SplPromise gather(Object[] elements, String name, BiConsumer<SplPromise, Slot> outcome) {
    SplPromise result = runtime.newPromise(name);
    Object[] values = new Object[elements.length];
    int[] open = {elements.length};
    for (int i = 0; i < elements.length; i++) {
      int index = i;
      promiseOf(elements[i])
          .onSettled(settled -> {
            outcome.accept(result, new Slot(values, index, settled));
            if (--open[0] == 0 && result.isPending()) {
              result.resolve(SplArray.of(values));
            }
          });
    }
    if (elements.length == 0) {
      result.resolve(SplArray.empty());
    }
    return result;
  }
}
