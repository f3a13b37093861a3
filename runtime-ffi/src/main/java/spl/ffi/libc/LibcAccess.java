// SPDX-License-Identifier: Apache-2.0
package spl.ffi.libc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one context to the C library: loaded when first needed, or never. */
public final class LibcAccess {
  private final boolean allowed;
  private volatile @Nullable Optional<Libc> loaded;

  public LibcAccess(boolean allowed) {
    this.allowed = allowed;
  }

  /** Returns the library, or empty where it is not allowed or not there. */
  public Optional<Libc> get() {
    Optional<Libc> known = loaded;
    if (known == null) {
      known = allowed ? Libc.load() : Optional.empty();
      loaded = known;
    }
    return known;
  }
}
