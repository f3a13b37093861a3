// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables of which every task has its own; a new task begins with those of the one before it. */
public final class TaskLocals {
  private final AsyncRuntime runtime;
  private Map<Object, Object> main = Map.of();

  TaskLocals(AsyncRuntime runtime) {
    this.runtime = runtime;
  }

  /** All values that the running code sees; never changed in place. */
  Map<Object, Object> snapshot() {
    Task task = runtime.currentTask();
    return task == null ? main : task.locals();
  }

  /** The value that the running code sees, or null. */
  @TruffleBoundary
  public @Nullable Object get(Object key) {
    return snapshot().get(key);
  }

  /**
   * Sets the value for the running code and the tasks it starts from now on; null takes it away.
   */
  @TruffleBoundary
  public void set(Object key, @Nullable Object value) {
    Map<Object, Object> changed = new HashMap<>(snapshot());
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    Task task = runtime.currentTask();
    if (task == null) {
      main = changed;
    } else {
      task.setLocals(changed);
    }
  }
}
