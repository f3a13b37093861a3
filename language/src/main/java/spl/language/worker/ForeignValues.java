// SPDX-License-Identifier: Apache-2.0
package spl.language.worker;

import org.jspecify.annotations.Nullable;
import spl.language.SplContext;

/** What a library does for workers: it owns values that the language does not know. */
public interface ForeignValues {
  /** Gives a worker its share of what the library keeps for the program. */
  void prepare(SplContext worker);

  /** The worker's own form of a host value, or null when there is none. */
  @Nullable Object copy(Object value, SplContext worker);
}
