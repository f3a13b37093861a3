// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.util.Arrays;

/**
 * Notices reads that walk through a region, and says which pages behind them can be given back, so
 * that a scan of any length keeps a few megabytes resident instead of the whole file.
 *
 * <p>Several readers may walk at the same time. Their races are harmless: pages given back too
 * early are mapped again from the page cache when they are read.
 */
final class SequentialReads {
  /**
   * Giving pages back takes as long as unmapping them would, about 6 µs a MiB. Four readers that
   * walk through one region at the same time keep 16 MiB together.
   */
  static final long WINDOW = 4L << 20;

  /** Pages of a smaller region may just as well stay. */
  static final long LEAST = 32L << 20;

  /** Walks that are told apart; more than one program is likely to start at the same time. */
  private static final int WALKS = 8;

  /** A search goes back by the length of what it looks for. */
  private static final long OVERLAP = 1 << 12;

  private static final long NONE = -1;

  private final long[] starts = new long[WALKS];
  private final long[] ends = new long[WALKS];
  private int oldest;

  SequentialReads() {
    Arrays.fill(ends, NONE);
  }

  /** Says whether a region is long enough to care. */
  static boolean matterFor(long length) {
    return length > LEAST;
  }

  /** Notes a read; returns where the pages begin that a walk has left behind, or -1. */
  long passed(long offset, long end) {
    for (int i = 0; i < WALKS; i++) {
      if (offset <= ends[i] && ends[i] - offset <= OVERLAP && end > ends[i]) {
        ends[i] = end;
        return behind(i, end);
      }
    }
    int slot = oldest & (WALKS - 1);
    oldest = slot + 1;
    starts[slot] = offset;
    ends[slot] = end;
    return behind(slot, end);
  }

  private long behind(int walk, long end) {
    long start = starts[walk];
    if (end - start < WINDOW) {
      return NONE;
    }
    starts[walk] = end;
    return start;
  }
}
