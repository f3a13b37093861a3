// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.util.HashMap;
import java.util.Map;
import spl.ffi.fault.IoFault;

/**
 * Private pages over a read-only mapping: copy-on-write for files that may not be opened for
 * writing, where the C library cannot be called.
 */
final class PageOverlay {
  /** Same granularity as the operating system, so memory use is the same too. */
  private static final int PAGE = 4096;

  private final Map<Long, byte[]> pages = new HashMap<>();

  /** Reads the bytes below the overlay. */
  interface Base {
    void read(long offset, byte[] target, int start, int count) throws IoFault;
  }

  /** Replaces the bytes of changed pages in a block that was read from the base. */
  synchronized void patch(long offset, byte[] target, int start, int count) {
    if (pages.isEmpty()) {
      return;
    }
    long end = offset + count;
    for (long at = offset; at < end; at = nextPage(at)) {
      byte[] page = pages.get(at / PAGE);
      if (page != null) {
        int length = (int) (Math.min(end, nextPage(at)) - at);
        System.arraycopy(page, (int) (at % PAGE), target, start + (int) (at - offset), length);
      }
    }
  }

  /** Writes into private copies of the touched pages. */
  synchronized void write(Base base, long limit, Block block) throws IoFault {
    long end = block.offset() + block.count();
    for (long at = block.offset(); at < end; at = nextPage(at)) {
      byte[] page = privatePage(base, limit, at / PAGE);
      int length = (int) (Math.min(end, nextPage(at)) - at);
      int from = block.start() + (int) (at - block.offset());
      System.arraycopy(block.bytes(), from, page, (int) (at % PAGE), length);
    }
  }

  /** Bytes to be written at an offset of the mapping. */
  record Block(long offset, byte[] bytes, int start, int count) {}

  private byte[] privatePage(Base base, long limit, long index) throws IoFault {
    byte[] known = pages.get(index);
    if (known != null) {
      return known;
    }
    byte[] page = new byte[PAGE];
    long start = index * PAGE;
    base.read(start, page, 0, (int) Math.min(PAGE, limit - start));
    pages.put(index, page);
    return page;
  }

  private static long nextPage(long offset) {
    return (offset / PAGE + 1) * PAGE;
  }
}
