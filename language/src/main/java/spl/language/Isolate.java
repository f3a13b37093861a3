// SPDX-License-Identifier: Apache-2.0
package spl.language;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncRuntime;
import spl.language.async.DeepCopy;
import spl.language.coroutine.CallDepth;
import spl.language.coroutine.FiberChoice;
import spl.language.values.Cell;
import spl.language.values.GrowingTexts;

/**
 * What one runtime of a program has for itself besides its loop. Every thread of the program
 * belongs to one: that of the first runtime unless it was bound to another.
 */
final class Isolate {
  private final AsyncRuntime async;
  private final CallDepth depth;
  private final GuestOutput out;
  private final GuestOutput err;
  private final GrowingTexts growingTexts = new GrowingTexts();
  private final Map<Cell, Cell> copies = new IdentityHashMap<>();

  Isolate(AsyncRuntime async, CallDepth depth, GuestOutput out, GuestOutput err) {
    this.async = async;
    this.depth = depth;
    this.out = out;
    this.err = err;
  }

  AsyncRuntime async() {
    return async;
  }

  CallDepth depth() {
    return depth;
  }

  GrowingTexts growingTexts() {
    return growingTexts;
  }

  GuestOutput out() {
    return out;
  }

  GuestOutput err() {
    return err;
  }

  /** This runtime's own copy of a constant of a module. */
  Cell copyOf(SplContext context, Cell constant) {
    Cell known = copies.get(constant);
    if (known == null) {
      known = new Cell(new DeepCopy(context, async).copy(constant.get()));
      copies.put(constant, known);
    }
    return known;
  }

  /** What engines ask to make the threads of fibres belong here. */
  FiberChoice.Home home(Isolates isolates) {
    return new FiberChoice.Home(depth, () -> isolates.bind(this));
  }

  /** Which isolate a thread belongs to. */
  static final class Slot {
    private @Nullable Isolate bound;

    @Nullable Isolate get() {
      return bound;
    }

    void set(@Nullable Isolate isolate) {
      bound = isolate;
    }
  }
}
