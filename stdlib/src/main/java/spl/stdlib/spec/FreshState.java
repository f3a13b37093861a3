// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.values.Cell;
import spl.language.values.CowValue;
import spl.language.values.SplFunction;

/**
 * The variables that examples can see, as they were before one of them ran.
 *
 * <p>Note [Fresh state]. The values are not copied: they are marked as shared, so that a mutation
 * makes its own copy, and the variables get them back afterwards. Class instances have no such
 * copies and keep what an example does to them, as the language contract says.
 */
final class FreshState {
  private final Map<Cell, Object> saved = new IdentityHashMap<>();

  private FreshState() {}

  /** Remembers the variables of the module of some blocks and those the blocks close over. */
  static FreshState of(List<SplFunction> blocks) {
    FreshState state = new FreshState();
    Deque<SplFunction> open = new ArrayDeque<>(blocks);
    if (!blocks.isEmpty()) {
      blocks.getFirst().module().ownCells().forEach(cell -> state.add(cell, null));
    }
    while (!open.isEmpty()) {
      SplFunction f = open.pop();
      for (int i = 0; i < f.captureCount(); i++) {
        state.add(f.capture(i), open);
      }
    }
    return state;
  }

  private void add(Cell cell, @Nullable Deque<SplFunction> open) {
    if (saved.containsKey(cell)) {
      return;
    }
    Object value = cell.get();
    saved.put(cell, CowValue.share(value));
    if (open != null && value instanceof SplFunction f) {
      open.push(f);
    }
  }

  /** Gives the variables their values back. */
  void restore() {
    for (Map.Entry<Cell, Object> e : new ArrayList<>(saved.entrySet())) {
      if (e.getKey().get() != e.getValue()) {
        e.getKey().set(e.getValue());
      }
    }
  }
}
