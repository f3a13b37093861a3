// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the writes of one context, so that a cached window of a mapping knows that it may be old.
 */
public final class WriteEpoch {
  private final AtomicLong count = new AtomicLong();

  public long current() {
    return count.get();
  }

  /** Called after every write, also after a failed one: it may have written in part. */
  public void advance() {
    count.incrementAndGet();
  }
}
