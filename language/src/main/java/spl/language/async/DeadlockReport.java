// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplPromise;

/** Who waits for what when nothing can run any more. */
final class DeadlockReport {
  /** Length of the chain behind the main program; it may be a circle. */
  private static final int MAX_CHAIN = 10;

  /** Tasks that are told besides; a count stands for the rest. */
  private static final int MAX_TASKS = 20;

  private final List<Task> tasks;

  DeadlockReport(TaskList tasks) {
    this.tasks = tasks.all();
  }

  /** One line for each waiter, beginning with the main program. */
  List<String> lines(SplPromise waitedFor) {
    List<String> lines = new ArrayList<>();
    List<String> told = new ArrayList<>();
    String waiter = "main";
    for (@Nullable SplPromise p = waitedFor;
        p != null && lines.size() < MAX_CHAIN;
        p = p.waitsFor()) {
      lines.add(waiter + " waits for " + p.description());
      waiter = p.description();
      told.add(waiter);
    }
    addOthers(lines, told);
    return lines;
  }

  private void addOthers(List<String> lines, List<String> told) {
    int left = 0;
    for (Task task : tasks) {
      if (!told.contains(task.name()) && left++ < MAX_TASKS) {
        lines.add(task.name() + " waits for " + task.waitsFor());
      }
    }
    if (left > MAX_TASKS) {
      lines.add((left - MAX_TASKS) + " more tasks wait");
    }
  }
}
