// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import spl.ffi.fault.IoFault;

/** Searches over views: each block is copied to the heap once and computed on there. */
final class RegionScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final long EVEN_ONES = 0x0001000100010001L;

  /** Words that are counted at once. */
  private static final int STEP = 4;

  /** A byte lane holds at most 255 before it overflows into its neighbour. */
  private static final int LANE_LIMIT = 255 / STEP * STEP;

  /** A search often ends nearby; windows grow from here by 8 up to a full block. */
  private static final int FIRST_WINDOW = 512;

  private static final int GROWTH = 8;

  private RegionScan() {}

  static long count(MappedView view, byte value, long from, long to) throws IoFault {
    long words = (to - from) / Long.BYTES;
    long[] block = new long[Math.clamp(words, 1, MappedMemory.BLOCK / Long.BYTES)];
    long total = 0;
    for (long done = 0; done < words; done += block.length) {
      int length = (int) Math.min(block.length, words - done);
      view.copyOutWords(from + done * Long.BYTES, block, length);
      total += countIn(block, length, value);
    }
    return total + countRest(view, value, from + words * Long.BYTES, to);
  }

  private static long countRest(MappedView view, byte value, long from, long to) throws IoFault {
    byte[] rest = new byte[(int) (to - from)];
    if (rest.length > 0) {
      view.copyOut(from, rest, 0, rest.length);
    }
    long total = 0;
    for (byte each : rest) {
      total += each == value ? 1 : 0;
    }
    return total;
  }

  /**
   * Counts eight bytes at a time: a byte that differs from the value leaves exactly one bit set,
   * and those bits are summed per byte lane of up to 252 words before the lanes are added up. Four
   * words a step, which the plain compiler of the launcher does not unroll by itself: a gigabyte
   * takes 165 ms of processor time instead of 430.
   */
  static long countIn(long[] block, int length, byte value) {
    long pattern = (value & 0xFF) * ONES;
    int wide = length & -STEP;
    long others = 0;
    int at = 0;
    while (at < wide) {
      int end = Math.min(wide, at + LANE_LIMIT);
      long lanes = 0;
      for (int i = at; i < end; i += STEP) {
        lanes +=
            differing(block[i] ^ pattern)
                + differing(block[i + 1] ^ pattern)
                + differing(block[i + 2] ^ pattern)
                + differing(block[i + 3] ^ pattern);
      }
      others += sumOfLanes(lanes);
      at = end;
    }
    for (int i = wide; i < length; i++) {
      others += sumOfLanes(differing(block[i] ^ pattern));
    }
    return (long) length * Long.BYTES - others;
  }

  /** Returns the lowest bit of every byte of the word that is not zero, and no other bit. */
  private static long differing(long word) {
    return ((word & LOW_BITS) + LOW_BITS | word) >>> Byte.SIZE - 1 & ONES;
  }

  /** Adds the eight bytes of a word: first to four 16-bit sums, then all at once by multiplying. */
  private static long sumOfLanes(long lanes) {
    long pairs = (lanes & EVEN_BYTES) + (lanes >>> Byte.SIZE & EVEN_BYTES);
    return pairs * EVEN_ONES >>> 3 * Short.SIZE;
  }

  /** Returns the top bit of every byte of the word that is zero, and no other bit. */
  private static long matches(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }

  static long indexOf(MappedView view, byte value, long from, long to) throws IoFault {
    byte[] block = new byte[(int) Math.min(FIRST_WINDOW, to - from)];
    long at = from;
    while (at < to) {
      int length = (int) Math.min(block.length, to - at);
      view.copyOut(at, block, 0, length);
      int found = indexIn(block, 0, length, value);
      if (found >= 0) {
        return at + found;
      }
      at += length;
      block = grown(block, to - at);
    }
    return -1;
  }

  /** Returns the index of a byte in [from, to) of an array, or -1. */
  static int indexIn(byte[] block, int from, int to, byte value) {
    long pattern = (value & 0xFF) * ONES;
    int at = from;
    while (at + Long.BYTES <= to) {
      long hits = matches((long) LONGS.get(block, at) ^ pattern);
      if (hits != 0) {
        return at + Long.numberOfTrailingZeros(hits) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < to && block[at] != value) {
      at++;
    }
    return at < to ? at : -1;
  }

  static long find(MappedView view, byte[] needle, long from) throws IoFault {
    if (needle.length == 0) {
      return from;
    }
    long length = view.length();
    byte[] block = new byte[(int) Math.min(windowFor(needle), length - from)];
    long at = from;
    while (length - at >= needle.length) {
      int count = (int) Math.min(block.length, length - at);
      view.copyOut(at, block, 0, count);
      int found = findIn(block, count, needle);
      if (found >= 0) {
        return at + found;
      }
      at += count - needle.length + 1;
    }
    return -1;
  }

  private static int findIn(byte[] block, int length, byte[] needle) {
    int last = length - needle.length;
    int at = indexIn(block, 0, last + 1, needle[0]);
    while (at >= 0) {
      if (Arrays.equals(block, at, at + needle.length, needle, 0, needle.length)) {
        return at;
      }
      at = indexIn(block, at + 1, last + 1, needle[0]);
    }
    return -1;
  }

  static boolean equalTo(MappedView view, byte[] other) throws IoFault {
    byte[] block = new byte[blockSize(other.length)];
    for (int at = 0; at < other.length; at += block.length) {
      int length = Math.min(block.length, other.length - at);
      view.copyOut(at, block, 0, length);
      if (!Arrays.equals(block, 0, length, other, at, at + length)) {
        return false;
      }
    }
    return true;
  }

  static boolean equalTo(MappedView view, MappedView other) throws IoFault {
    byte[] block = new byte[blockSize(view.length())];
    byte[] twin = new byte[block.length];
    for (long at = 0; at < view.length(); at += block.length) {
      int length = (int) Math.min(block.length, view.length() - at);
      view.copyOut(at, block, 0, length);
      other.copyOut(at, twin, 0, length);
      if (!Arrays.equals(block, 0, length, twin, 0, length)) {
        return false;
      }
    }
    return true;
  }

  /** Room for the needle and as much again, so that every step makes progress. */
  private static int windowFor(byte[] needle) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(MappedMemory.BLOCK, 2L * needle.length));
  }

  private static int blockSize(long wanted) {
    return Math.clamp(wanted, 1, MappedMemory.BLOCK);
  }

  private static byte[] grown(byte[] block, long rest) {
    boolean full = block.length == MappedMemory.BLOCK || rest <= block.length;
    return full ? block : new byte[blockSize(Math.min(rest, (long) block.length * GROWTH))];
  }
}
