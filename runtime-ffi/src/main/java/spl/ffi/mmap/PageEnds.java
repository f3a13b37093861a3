// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

/**
 * The last bytes of the pages in a block that is copied out of a mapping, see Note [Page ends] of
 * {@link MappedMemory}: cleared before the copy, and looked at after it.
 */
final class PageEnds {
  /** The smallest page of any supported platform. */
  static final int PAGE = 4096;

  private PageEnds() {}

  /** Clears them in target[start, start + count), which begins at this offset of the file. */
  static void clear(byte[] target, int start, int count, long offset) {
    int last = start + count - 1;
    for (int at = start + toEnd(offset); at < last; at += PAGE) {
      target[at] = 0;
    }
    target[last] = 0;
  }

  /** Whether none of them is zero. */
  static boolean areSet(byte[] target, int start, int count, long offset) {
    int last = start + count - 1;
    for (int at = start + toEnd(offset); at < last; at += PAGE) {
      if (target[at] == 0) {
        return false;
      }
    }
    return target[last] != 0;
  }

  /** The same for words of eight bytes, the first byte being the lowest. */
  static void clear(long[] target, int count, long offset) {
    int bytes = count * Long.BYTES;
    for (int at = toEnd(offset); at < bytes; at += PAGE) {
      target[at / Long.BYTES] = 0;
    }
    target[count - 1] = 0;
  }

  static boolean areSet(long[] target, int count, long offset) {
    int bytes = count * Long.BYTES;
    for (int at = toEnd(offset); at < bytes; at += PAGE) {
      if (byteOf(target, at) == 0) {
        return false;
      }
    }
    return byteOf(target, bytes - 1) != 0;
  }

  private static long byteOf(long[] words, int at) {
    return words[at / Long.BYTES] >>> at % Long.BYTES * Byte.SIZE & 0xFF;
  }

  /** Returns the distance from an offset of the file to the last byte of its page. */
  private static int toEnd(long offset) {
    return PAGE - 1 - (int) (offset & PAGE - 1);
  }
}
