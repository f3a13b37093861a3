// SPDX-License-Identifier: Apache-2.0
package spl.ffi.load;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapAdvice;

/** Brings a mapping into memory step by step, so that a load can be cancelled in between. */
final class Prefaulter {
  /**
   * Large enough that a hint per chunk costs nothing (256 calls per GiB), small enough that a
   * cancelled load stops within a few milliseconds of disk time.
   */
  static final long CHUNK = 4L << 20;

  /** Lets other readers of the same disk in; 25 ms per GiB in all. */
  static final long PAUSE_NANOS = 100_000;

  private Prefaulter() {}

  /** Loads all chunks in order while the load is wanted. */
  static void prefault(MappedRegion region, BooleanSupplier wanted) throws IoFault {
    boolean hinted = region.takesHints();
    for (long at = 0; at < region.length() && wanted.getAsBoolean(); at += CHUNK) {
      long length = Math.min(CHUNK, region.length() - at);
      if (!hinted || !region.advise(at, length, MmapAdvice.WILL_NEED)) {
        region.touch(at, at + length);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
