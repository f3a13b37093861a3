// SPDX-License-Identifier: Apache-2.0
package spl.language;

import java.util.ArrayList;
import java.util.List;

/** What must happen when a program has ended and its context is still open. */
public final class ProgramEnd {
  /** Something to do at the end. */
  @FunctionalInterface
  public interface Action {
    /**
     * Called once.
     *
     * @param normal whether the program came to its end by itself
     */
    void ended(boolean normal);
  }

  private final List<Action> actions = new ArrayList<>();

  /** Adds an action; the latest runs first. */
  public void add(Action action) {
    actions.addFirst(action);
  }

  void run(boolean normal) {
    List<Action> all = List.copyOf(actions);
    actions.clear();
    all.forEach(action -> action.ended(normal));
  }
}
