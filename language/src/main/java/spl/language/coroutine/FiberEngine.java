// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes fibres and switches between them; one belongs to each context. */
public abstract class FiberEngine implements AutoCloseable {
  /**
   * Idle carriers kept for reuse: a fresh continuation costs several resumes, a fresh thread
   * thousands; more than this many short fibres at once are rare, and each idle one holds a stack.
   */
  private static final int MAX_IDLE = 64;

  private final ArrayDeque<Carrier> idle = new ArrayDeque<>();
  private @Nullable Carrier current;
  private CallDepth depth = new CallDepth();
  private @Nullable Thread root;
  private boolean closed;
  private boolean guestRuns = true;

  /** Shares the count of the context's calls: a fibre's frames count while it is resumed. */
  final FiberEngine counting(CallDepth calls) {
    depth = calls;
    return this;
  }

  /** The engine's name as in the option {@code spl.fibers}. */
  public abstract String name();

  /** A fibre that has not started. */
  public final Fiber create(FiberBody body) {
    return new Fiber(this, body);
  }

  /** Whether the calling code runs in a fibre of this engine. */
  public final boolean inFiber() {
    return current != null;
  }

  /** The thread below all fibres that run now: the calling one when none does. */
  public final Thread root() {
    Thread resumer = root;
    return current == null || resumer == null ? Thread.currentThread() : resumer;
  }

  /**
   * Whether the calling thread runs guest code now, as opposed to a loop between two turns or a
   * thread that waits for the one of a fibre.
   */
  public final boolean isGuestRunning() {
    Carrier stack = current;
    return guestRuns && (stack == null || stack.runsHere());
  }

  /** Tells that the calling thread leaves or enters guest code; answers what was before. */
  public final boolean setGuestRunning(boolean runs) {
    boolean before = guestRuns;
    guestRuns = runs;
    return before;
  }

  /**
   * Suspends the running fibre.
   *
   * @param message what its resumer gets
   * @return what it is resumed with
   * @throws FiberClosed when it will not go on
   * @throws PinnedFiberException when a frame below cannot be set aside; the fibre goes on
   */
  @TruffleBoundary
  public final Object suspend(Object message) {
    Carrier stack = current;
    if (stack == null) {
      throw new IllegalStateException("not in a fibre");
    }
    failIfClosing(stack);
    stack.message = message;
    int own = depth.calls() - stack.depthBelow;
    guestRuns = false;
    stack.switchOut();
    guestRuns = true;
    depth.reset(stack.depthBelow + own);
    failIfClosing(stack);
    Object in = stack.message;
    stack.message = null;
    return Objects.requireNonNull(in);
  }

  private static void failIfClosing(Carrier stack) {
    FiberClosed closing = stack.closing;
    if (closing != null) {
      throw closing;
    }
  }

  /** Ends all stacks; suspended fibres are abandoned. */
  @Override
  public void close() {
    closed = true;
    for (Carrier stack = idle.poll(); stack != null; stack = idle.poll()) {
      stack.release();
    }
  }

  /** A new stack. */
  abstract Carrier newCarrier();

  /** Hears that a fibre got a stack. */
  void mounted(Fiber fiber, Carrier stack) {}

  /** Hears that a fibre ended. */
  void unmounted(Fiber fiber, Carrier stack) {}

  final void enter(Carrier stack) {
    Carrier outer = current;
    if (outer == null) {
      root = Thread.currentThread();
    }
    boolean guest = guestRuns;
    guestRuns = false; // until the fibre's own code goes on
    stack.running = true;
    stack.engine = this;
    current = stack;
    stack.depthBelow = depth.calls();
    try {
      stack.switchIn();
    } finally {
      depth.reset(stack.depthBelow);
      current = outer;
      guestRuns = guest;
      stack.running = false;
    }
  }

  final Carrier take(Fiber fiber, FiberBody body) {
    if (closed) {
      throw new IllegalStateException("the program has ended");
    }
    Carrier stack = idle.poll();
    if (stack == null) {
      stack = newCarrier();
    }
    stack.body = body;
    mounted(fiber, stack);
    return stack;
  }

  final void giveBack(Fiber fiber, Carrier stack) {
    unmounted(fiber, stack);
    stack.reset();
    if (closed || idle.size() >= MAX_IDLE) {
      stack.release();
    } else {
      idle.push(stack);
    }
  }

  /** Throws anything, checked or not: what a body raised reaches its resumer unchanged. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <T extends Throwable> RuntimeException rethrow(Throwable failure) throws T {
    throw (T) failure;
  }
}
