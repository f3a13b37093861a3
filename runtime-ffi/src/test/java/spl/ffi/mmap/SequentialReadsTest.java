// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Walks are recognised among other reads, and what they leave behind is told once. */
class SequentialReadsTest {
  private static final long BLOCK = 1 << 16;

  private final SequentialReads reads = new SequentialReads();

  private long walk(long from, long to) {
    long told = -1;
    for (long at = from; at < to; at += BLOCK) {
      long behind = reads.passed(at, at + BLOCK);
      told = behind < 0 ? told : behind;
    }
    return told;
  }

  @Test
  void walkLeavesItsPagesBehindWindowByWindow() {
    assertEquals(-1, walk(0, SequentialReads.WINDOW - BLOCK));
    assertEquals(0, walk(SequentialReads.WINDOW - BLOCK, SequentialReads.WINDOW));
    assertEquals(SequentialReads.WINDOW, walk(SequentialReads.WINDOW, 2 * SequentialReads.WINDOW));
  }

  @Test
  void randomReadsKeepTheirPages() {
    long at = 0;
    for (int i = 0; i < 100_000; i++) {
      at = (at * 1_103_515_245 + 12_345) % (1L << 31);
      assertEquals(-1, reads.passed(at * 3, at * 3 + 1));
    }
  }

  @Test
  void twoWalksAtATimeAreToldApart() {
    long far = 1L << 40;
    long first = -1;
    long second = -1;
    for (long at = 0; at < SequentialReads.WINDOW; at += BLOCK) {
      first = Math.max(first, reads.passed(at, at + BLOCK));
      second = Math.max(second, reads.passed(far + at, far + at + BLOCK));
    }
    assertEquals(0, first);
    assertEquals(far, second);
  }

  @Test
  void shortRegionsAreLeftAlone() {
    assertFalse(SequentialReads.matterFor(SequentialReads.LEAST));
    assertTrue(SequentialReads.matterFor(SequentialReads.LEAST + 1));
  }
}
