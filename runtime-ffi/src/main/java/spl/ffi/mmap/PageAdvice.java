// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import spl.ffi.libc.Libc;
import spl.ffi.libc.LibcAccess;

/**
 * Paging hints, best effort: without native access, and on platforms without madvise, nothing
 * happens.
 */
public final class PageAdvice {
  private final LibcAccess libc;

  public PageAdvice(LibcAccess libc) {
    this.libc = libc;
  }

  /** Says whether hints reach the operating system at all. */
  boolean isAvailable() {
    return libc.get().isPresent();
  }

  /**
   * Gives a hint for a part of a mapping. The start is moved down to a page boundary, which madvise
   * demands and which may only widen a hint; says whether the system took it.
   */
  boolean advise(MemorySegment mapped, long offset, long length, MmapAdvice advice) {
    Optional<Libc> library = libc.get();
    if (length == 0 || library.isEmpty()) {
      return false;
    }
    long skipped = (mapped.address() + offset) & (Libc.ALIGNMENT - 1);
    long start = Math.max(0, offset - skipped);
    MemorySegment part = mapped.asSlice(start, length + offset - start);
    return library.get().advise(part, advice.code()) == 0;
  }
}
