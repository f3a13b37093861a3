// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import org.jspecify.annotations.Nullable;
import spl.language.coroutine.Fiber;
import spl.language.errors.SplPanic;
import spl.language.values.SplGenerator;

/**
 * The values that a body of guest code yields.
 *
 * <p>When the body waits, whoever asked for its next value waits: the suspension is passed on to
 * the enclosing fibre, or to the loop.
 */
final class FiberSteps implements SplGenerator.Steps {
  private final AsyncRuntime runtime;
  private final Fiber fiber;

  FiberSteps(AsyncRuntime runtime, Fiber fiber) {
    this.runtime = runtime;
    this.fiber = fiber;
  }

  @Override
  public @Nullable Object next() {
    Object out = fiber.resume(Suspension.GO_ON);
    while (out instanceof Suspension wait && !fiber.isDone()) {
      out = fiber.resume(outcomeOf(wait));
    }
    return fiber.isDone() ? null : out;
  }

  private Object outcomeOf(Suspension wait) {
    try {
      runtime.suspend(wait);
      return Suspension.GO_ON;
    } catch (SplPanic cancelled) {
      return cancelled; // raised in the body, where it waits
    }
  }

  @Override
  public void close() {
    fiber.close();
  }
}
