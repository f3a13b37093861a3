// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.errors.AsyncErrors;

/** The tasks that have not ended, oldest first; linked through the tasks themselves. */
final class TaskList {
  /** Reliability rule D3: more raise an error in the program instead of filling the memory. */
  static final int MAX_TASKS = 1_000_000;

  private @Nullable Task first;
  private @Nullable Task last;
  private int size;

  int size() {
    return size;
  }

  void add(Task task) {
    if (size >= MAX_TASKS) {
      throw AsyncErrors.tooManyTasks(MAX_TASKS);
    }
    task.older = last;
    if (last == null) {
      first = task;
    } else {
      last.newer = task;
    }
    last = task;
    size++;
  }

  void remove(Task task) {
    Task older = task.older;
    Task newer = task.newer;
    if (older == null) {
      first = newer;
    } else {
      older.newer = newer;
    }
    if (newer == null) {
      last = older;
    } else {
      newer.older = older;
    }
    task.older = null;
    task.newer = null;
    size--;
  }

  /** A copy, oldest first. */
  List<Task> all() {
    List<Task> tasks = new ArrayList<>(size);
    for (Task t = first; t != null; t = t.newer) {
      tasks.add(t);
    }
    return tasks;
  }
}
