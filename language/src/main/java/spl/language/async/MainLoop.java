// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import spl.language.errors.AsyncErrors;
import spl.language.values.SplPromise;

/** How code outside of all tasks waits: it runs the loop meanwhile. */
final class MainLoop {
  private final AsyncRuntime runtime;
  private final EventLoop loop;

  MainLoop(AsyncRuntime runtime) {
    this.runtime = runtime;
    this.loop = runtime.loop();
  }

  /**
   * The main program waits in the queue like a task, so that the order stays first in first out.
   */
  void runUntil(Suspension wait) {
    boolean[] myTurn = new boolean[1];
    Runnable turn = () -> myTurn[0] = true;
    SplPromise promise = wait.promise();
    if (promise == null) {
      loop.enqueue(turn);
      runUntil(null, myTurn);
      return;
    }
    SplPromise.Reaction reaction = settled -> loop.enqueue(turn);
    promise.onSettled(reaction);
    try {
      runUntil(promise, myTurn);
    } finally {
      if (!myTurn[0]) {
        promise.abandon(reaction);
      }
    }
  }

  private void runUntil(@Nullable SplPromise promise, boolean[] myTurn) {
    Interrupts interrupts = runtime.interrupts();
    boolean[] alive = new boolean[1];
    outsideOfGuestCode(() -> alive[0] = loop.runUntil(() -> myTurn[0] || interrupts.isDue()));
    if (!alive[0]) {
      throw AsyncErrors.deadlock(
          promise == null ? List.of() : new DeadlockReport(runtime.tasks()).lines(promise));
    }
    if (!myTurn[0]) {
      throw interrupts.take();
    }
  }

  /** Runs until nothing can run any more, or until told. */
  void drain(BooleanSupplier told) {
    Interrupts interrupts = runtime.interrupts();
    // A program without tasks ends here, and need not make an engine for fibres first.
    if (!loop.isFinished() || !runtime.runtimes().isSingle()) {
      outsideOfGuestCode(() -> loop.drain(() -> interrupts.isDue() || told.getAsBoolean()));
    }
    if (interrupts.isDue()) {
      throw interrupts.take();
    }
  }

  /** Between two turns of the loop no guest code runs, so nothing can be raised in it. */
  private void outsideOfGuestCode(Runnable running) {
    boolean guest = runtime.engine().setGuestRunning(false);
    try {
      running.run();
    } finally {
      runtime.engine().setGuestRunning(guest);
    }
  }
}
