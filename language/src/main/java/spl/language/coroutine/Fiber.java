// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.ref.Reference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body of code that can be suspended and resumed.
 *
 * <p>The object stands for the right to resume: when nothing refers to it any more, the suspended
 * code is garbage. So its body must not refer to it.
 */
public final class Fiber {
  private final FiberEngine engine;
  private @Nullable FiberBody body;
  private @Nullable Carrier carrier;
  private boolean done;

  Fiber(FiberEngine engine, FiberBody body) {
    this.engine = engine;
    this.body = body;
  }

  /**
   * Runs the body from where it stopped until it suspends or ends.
   *
   * @param message what {@link FiberEngine#suspend} answers in the body; ignored by the first call
   * @return what the body suspended with, or its result
   * @throws IllegalStateException when it has ended or is running
   */
  @TruffleBoundary
  public Object resume(Object message) {
    Carrier stack = mounted();
    if (stack.running) {
      throw new IllegalStateException("fibre is running");
    }
    stack.message = message;
    engine.enter(stack);
    try {
      return stack.ended ? finish(stack) : taken(stack);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private Carrier mounted() {
    Carrier stack = carrier;
    if (stack != null) {
      return stack;
    }
    FiberBody code = body;
    if (code == null) {
      throw new IllegalStateException("fibre has ended");
    }
    stack = engine.take(this, code);
    carrier = stack;
    body = null;
    return stack;
  }

  private static Object taken(Carrier stack) {
    Object out = stack.message;
    stack.message = null;
    return Objects.requireNonNull(out);
  }

  private Object finish(Carrier stack) {
    done = true;
    carrier = null;
    Throwable failure = stack.failure;
    Object result = stack.message;
    engine.giveBack(this, stack);
    if (failure != null) {
      throw FiberEngine.rethrow(failure);
    }
    return Objects.requireNonNull(result);
  }

  /** Whether the body has ended. */
  public boolean isDone() {
    return done;
  }

  /**
   * Ends the fibre where it is suspended: guest exits run, a suspension on the way raises again.
   * Without effect on a fibre that has ended; one that never ran just ends.
   */
  @TruffleBoundary
  public void close() {
    if (done) {
      return;
    }
    body = null;
    Carrier stack = carrier;
    if (stack == null) {
      done = true;
      return;
    }
    stack.closing = FiberClosed.CLOSED;
    try {
      resume(FiberClosed.CLOSED);
    } catch (FiberClosed expected) {
      assert expected == FiberClosed.CLOSED;
    }
  }
}
