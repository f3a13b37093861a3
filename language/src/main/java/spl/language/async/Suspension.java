// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import org.jspecify.annotations.Nullable;
import spl.language.values.SplPromise;

/**
 * What a fibre says when it waits, as opposed to a generator's value.
 *
 * @param promise what it waits for; null lets all others run once
 */
record Suspension(@Nullable SplPromise promise) {
  /** Goes to the end of the queue. */
  static final Suspension TURN = new Suspension(null);

  /** The message of an ordinary resumption. */
  static final Object GO_ON = new Object();
}
