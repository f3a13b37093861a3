// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.async.Task;
import spl.language.coroutine.FiberClosed;
import spl.language.errors.ErrorKind;
import spl.language.errors.ReturnException;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.nodes.operator.Presence;

/** What leaves guest code by an exception, and what of it the guest may see. */
public final class GuestExits {
  private GuestExits() {}

  /** Whether {@code defer}, {@code finally} and {@code with} run for an exit. */
  static boolean runs(Throwable exit) {
    return !(exit instanceof FiberClosed closed && closed.isAbandoned());
  }

  /** Whether an exit counts as an error for {@code errdefer}. */
  static boolean isError(Throwable exit) {
    return exit instanceof SplPanic
        || exit instanceof StackOverflowError
        || exit instanceof ReturnException result && Presence.isErr(result.value());
  }

  /**
   * The exit of a cancelled task begins: it may wait, which the task else could not. Answers the
   * task, whose exit must be ended, or null.
   */
  static @Nullable Task begin(Throwable exit, Node node) {
    if (!(exit instanceof SplPanic panic) || panic.kind() != ErrorKind.CANCELLED) {
      return null;
    }
    Task task = SplContext.get(node).async().currentTask();
    if (task != null && task.isCancelled()) {
      task.beginExit();
      return task;
    }
    return null;
  }

  /** The exit has run. */
  static void end(@Nullable Task task) {
    if (task != null) {
      task.endExit();
    }
  }

  /** The guest error of a host stack that ran full. */
  public static SplPanic overflow(Node location) {
    return SplErrors.stackOverflow(location);
  }
}
