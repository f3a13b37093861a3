// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import spl.ffi.libc.Libc;

/**
 * Paging hints, best effort: without native access, and on platforms without madvise, nothing
 * happens.
 */
public final class PageAdvice {
  private final Libc libc;

  private PageAdvice(Libc libc) {
    this.libc = libc;
  }

  /** Returns the hints of this platform, or empty when the C library cannot be called. */
  public static Optional<PageAdvice> of(Optional<Libc> library) {
    return library.map(PageAdvice::new);
  }

  /**
   * Gives a hint for a part of a mapping. The start is moved down to a page boundary, which madvise
   * demands and which may only widen a hint; says whether the system took it.
   */
  boolean advise(MemorySegment mapped, long offset, long length, MmapAdvice advice) {
    if (length == 0) {
      return true;
    }
    long skipped = (mapped.address() + offset) & (libc.pageSize() - 1);
    long start = Math.max(0, offset - skipped);
    MemorySegment part = mapped.asSlice(start, length + offset - start);
    return libc.advise(part, advice.code()) == 0;
  }
}
