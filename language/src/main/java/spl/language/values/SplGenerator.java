// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;

/** A sequence of values computed on demand. */
public final class SplGenerator implements SplIterator {
  /** Where the values come from. */
  public interface Steps {
    /** The next value, or null at the end; not called again after the end or an error. */
    @Nullable Object next();

    /** No more values will be asked for. */
    default void close() {}
  }

  private @Nullable Steps steps;
  private boolean running;

  /** A generator of the values of these steps. */
  public SplGenerator(Steps steps) {
    this.steps = steps;
  }

  /** The next value, or null when finished. */
  @TruffleBoundary
  public @Nullable Object nextOrNull() {
    if (running) {
      throw SplErrors.generatorRunning(null);
    }
    Steps source = steps;
    if (source == null) {
      return null;
    }
    running = true;
    Object value = null;
    try {
      value = source.next();
    } finally {
      running = false;
      if (value == null) {
        steps = null;
      }
    }
    return value;
  }

  /** The next value, or nil when finished. */
  public Object next() {
    Object value = nextOrNull();
    return value == null ? SplNil.INSTANCE : value;
  }

  @Override
  public @Nullable Object advance(Guest guest) {
    return nextOrNull();
  }

  /** Whether the end was reached, or it was closed. */
  public boolean isFinished() {
    return steps == null;
  }

  /** Ends it where it is: its pending exits run; it is finished then. */
  @TruffleBoundary
  public void close() {
    if (running) {
      throw SplErrors.generatorRunning(null);
    }
    Steps source = steps;
    steps = null;
    if (source != null) {
      source.close();
    }
  }

  /** The display form. */
  @Override
  public String toString() {
    return "<generator>";
  }
}
