// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

/**
 * Sizes that decide how a file is read ahead.
 *
 * @param readerThreshold from here on a whole-file reader maps instead of reading
 * @param stagingThreshold above this adaptive staging maps instead of prefetching
 * @param cacheBytes copies on the heap that files staged ahead may hold together
 */
public record StagingPolicy(long readerThreshold, long stagingThreshold, long cacheBytes) {
  /** A quarter of the heap: staging is there to help the program, not to fill its memory. */
  private static final long SHARE_OF_HEAP = 4;

  /**
   * 32 KiB: below, opening and closing a mapping (42 us, 92 us with many threads) costs more than a
   * plain read (39 us). 1 MiB: a copy this small fits the cache and frees the descriptor.
   */
  public static final StagingPolicy DEFAULT =
      new StagingPolicy(32 << 10, 1 << 20, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);

  /** Says whether a whole-file reader should map a file of this size. */
  public boolean mapsForReading(long size) {
    return size >= readerThreshold;
  }

  public StagingPolicy withStagingThreshold(long bytes) {
    return new StagingPolicy(readerThreshold, bytes, cacheBytes);
  }

  public StagingPolicy withCacheBytes(long bytes) {
    return new StagingPolicy(readerThreshold, stagingThreshold, bytes);
  }

  /**
   * Returns the mode that adaptive staging chooses; an empty file needs none and stays adaptive.
   */
  StageMode effective(StageMode asked, long size) {
    if (asked != StageMode.ADAPTIVE || size == 0) {
      return asked;
    }
    return size > stagingThreshold ? StageMode.MMAP : StageMode.PREFETCH;
  }
}
