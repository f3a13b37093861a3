// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplPanic;
import spl.language.values.SplPromise;

/** Code in threads of its own: isolated functions, and groups of runtimes that stay. */
public final class Threads {
  private Threads() {}

  /**
   * Calls a function in a new thread with a runtime of its own; function and arguments are copied,
   * and so is the outcome.
   *
   * @return a future of the outcome
   */
  @TruffleBoundary
  public static SplPromise start(
      AsyncRuntime parent, String name, Object function, Object... args) {
    Outcome outcome = new Outcome(parent, parent.newPromise(name));
    Object[] copies = copies(parent, function, args);
    AsyncRuntime runtime = parent.sibling();
    launch(runtime, () -> runCall(runtime, outcome, copies));
    return outcome.promise;
  }

  /** Starts a runtime that runs what {@link #spawnOn} gives it until the program ends. */
  @TruffleBoundary
  public static AsyncRuntime startRuntime(AsyncRuntime parent) {
    AsyncRuntime runtime = parent.sibling();
    launch(runtime, () -> runtime.serve());
    return runtime;
  }

  /** Several of them. */
  public static List<AsyncRuntime> startGroup(AsyncRuntime parent, int count) {
    List<AsyncRuntime> group = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      group.add(startRuntime(parent));
    }
    return group;
  }

  /** Calls a function as a task of another runtime; answers a future in the calling one. */
  @TruffleBoundary
  public static SplPromise spawnOn(
      AsyncRuntime parent, AsyncRuntime target, Object function, Object... args) {
    Outcome outcome = new Outcome(parent, parent.newPromise("task on runtime " + target.number()));
    Object[] copies = copies(parent, function, args);
    target.post(() -> spawnCopies(target, copies).onSettled(outcome));
    return outcome.promise;
  }

  private static Object[] copies(AsyncRuntime parent, Object function, Object[] args) {
    Object[] all = new Object[args.length + 1];
    all[0] = function;
    System.arraycopy(args, 0, all, 1, args.length);
    return new DeepCopy(parent.host().guest(), parent).copyAll(all);
  }

  private static void launch(AsyncRuntime runtime, Runnable body) {
    Thread thread =
        runtime
            .host()
            .threads()
            .newThread(() -> {
              runtime.host().threads().bind(runtime);
              try {
                body.run();
              } finally {
                runtime.end();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void runCall(AsyncRuntime runtime, Outcome outcome, Object[] copies) {
    SplPromise task = spawnCopies(runtime, copies);
    task.onSettled(outcome);
    runtime.drainUntil(() -> !task.isPending() && runtime.isQuiet());
  }

  private static SplPromise spawnCopies(AsyncRuntime runtime, Object[] copies) {
    Object[] args = new Object[copies.length - 1];
    System.arraycopy(copies, 1, args, 0, args.length);
    try {
      return runtime.spawnCall("thread", copies[0], args);
    } catch (SplPanic notCallable) {
      return runtime.rejected(notCallable.payload());
    }
  }

  /** Tells the parent what came of it. */
  private static final class Outcome implements SplPromise.Reaction {
    final SplPromise promise;
    private final AsyncRuntime parent;

    Outcome(AsyncRuntime parent, SplPromise promise) {
      this.parent = parent;
      this.promise = promise;
    }

    @Override
    public void settled(SplPromise task) {
      AsyncRuntime child = (AsyncRuntime) task.owner();
      @Nullable SplPanic failure = task.isRejected() ? task.error() : null;
      try {
        if (failure == null) {
          Object value = child.copied(task.value());
          parent.post(() -> promise.resolve(value));
          return;
        }
        failure = failure.carrying(child.copied(failure.payload()));
      } catch (SplPanic notCopied) {
        failure = notCopied;
      }
      SplPanic told = failure;
      parent.post(() -> promise.reject(told));
    }
  }
}
