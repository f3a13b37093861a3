// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import org.jspecify.annotations.Nullable;
import spl.language.values.SplGenerator;

/**
 * Values computed from those of another generator, which is closed with this one.
 *
 * @param source where the values come from
 * @param following computes the next
 */
record DerivedSteps(SplGenerator source, Next following) implements SplGenerator.Steps {
  /** Computes the next value. */
  @FunctionalInterface
  interface Next {
    /** The next value, null at the end. */
    @Nullable Object compute();
  }

  @Override
  public @Nullable Object next() {
    return following.compute();
  }

  @Override
  public void close() {
    source.close();
  }
}
