// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import org.jspecify.annotations.Nullable;

/**
 * A stack that runs the bodies of fibres one after another; made anew it is costly, so engines
 * reuse them.
 *
 * <p>A carrier never refers to the {@link Fiber} it runs: a thread keeps its carrier alive, and a
 * dropped fibre must be garbage nevertheless.
 */
abstract class Carrier {
  /** Whether it runs, or waits for a fibre that it resumed. */
  boolean running;

  /** The engine that runs it. */
  @Nullable FiberEngine engine;

  /** Calls on the stack of the resumer. */
  int depthBelow;

  /** The value that travels with the next switch. */
  @Nullable Object message;

  /** What the body raised. */
  @Nullable Throwable failure;

  /** Whether the body has ended. */
  boolean ended;

  /** Thrown at the point of suspension instead of going on. */
  @Nullable FiberClosed closing;

  /** The code to run next; null asks the carrier to end. */
  @Nullable FiberBody body;

  /** Runs the carrier until it switches out; called by the resumer. */
  abstract void switchIn();

  /** Goes back to the resumer; called on the carrier's own stack. */
  abstract void switchOut();

  /** Whether the calling thread is the one that runs it. */
  boolean runsHere() {
    return true;
  }

  /** Ends the stack of an idle carrier. */
  abstract void release();

  /** What the stack runs: bodies, until there is none. */
  final void runBodies() {
    while (body != null) {
      runBody(body);
      switchOut();
    }
  }

  /** A method of its own, so that an idle carrier's frame holds nothing of the last body. */
  private void runBody(FiberBody code) {
    body = null;
    FiberEngine host = engine;
    try {
      if (host != null) {
        host.setGuestRunning(true);
      }
      message = closing == null ? code.run() : null;
    } catch (Throwable t) { // stored, and rethrown by the resumer
      message = null;
      failure = t;
    }
    if (host != null) {
      host.setGuestRunning(false);
    }
    ended = true;
  }

  /** Forgets the last body. */
  final void reset() {
    message = null;
    failure = null;
    closing = null;
    ended = false;
  }
}
