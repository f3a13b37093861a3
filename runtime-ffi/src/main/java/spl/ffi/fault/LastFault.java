// SPDX-License-Identifier: Apache-2.0
package spl.ffi.fault;

import org.jspecify.annotations.Nullable;

/** Remembers, per thread and per context, the failure behind the last nil, false, -1 or 0. */
public final class LastFault {
  private final ThreadLocal<@Nullable IoFault> current = new ThreadLocal<>();

  public void record(IoFault fault) {
    current.set(fault);
  }

  /** Returns the last recorded failure of the calling thread, or null. */
  public @Nullable IoFault get() {
    return current.get();
  }

  public void clear() {
    current.remove();
  }
}
