// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import org.jspecify.annotations.Nullable;

/**
 * A value that hands out elements one after the other, such as a generator or a channel; a loop
 * asks it until it is exhausted.
 */
public interface SplIterator {
  /** The next element, or null at the end. */
  @Nullable Object advance(Guest guest);
}
