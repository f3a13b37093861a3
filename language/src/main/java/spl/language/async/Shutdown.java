// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.List;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** Ends the tasks of a runtime: they are cancelled, and their exits run. */
final class Shutdown {
  /** Contract 2.7: how long the exits may take. */
  private static final long LIMIT_NANOS = 2_000_000_000L;

  private final AsyncRuntime runtime;

  Shutdown(AsyncRuntime runtime) {
    this.runtime = runtime;
  }

  /** All but the task that calls it. */
  void run() {
    Task self = runtime.currentTask();
    List<Task> ending = runtime.tasks().all().stream().filter(t -> t != self).toList();
    if (ending.isEmpty()) {
      return;
    }
    SplPromise ended = runtime.newPromise("shutdown");
    EventLoop.Alarm limit =
        runtime.loop().after(LIMIT_NANOS, () -> ended.resolve(SplUnit.INSTANCE));
    int[] open = {ending.size()};
    for (Task task : ending) {
      task.cancel();
      task.promise()
          .onSettled(settled -> {
            if (--open[0] == 0) {
              ended.resolve(SplUnit.INSTANCE);
            }
          });
    }
    runtime.waitFor(ended);
    limit.remove();
  }
}
