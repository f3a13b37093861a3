// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import spl.ffi.fault.IoFault;
import spl.ffi.file.WriteEpoch;

/**
 * A copy of 256 bytes around the last single-byte access, so that a loop over indices costs one
 * bulk copy per 256 reads.
 *
 * <p>A window may be old when somebody else writes. It is dropped after every write of this
 * context, and 1 ms after it was filled unless the reader only moves forward; so a script that
 * waits for a byte to change sees the change. Windows are immutable but for the hint where the
 * reader was last: a race on that can only cost a refill.
 */
final class ByteWindow {
  /** Random reads of 256 bytes cost the same as of one byte: the fault check dominates. */
  static final int SIZE = 256;

  private static final long FRESH_NANOS = 1_000_000;

  private final long start;
  private final byte[] bytes;
  private final long epoch;
  private final long filledAt;
  private long last;

  private ByteWindow(long start, byte[] bytes, long epoch) {
    this.start = start;
    this.bytes = bytes;
    this.epoch = epoch;
    this.filledAt = System.nanoTime();
    this.last = start - 1;
  }

  /** Copies the window that starts at an offset. */
  static ByteWindow fill(MappedMemory memory, long offset, WriteEpoch epoch) throws IoFault {
    long now = epoch.current();
    byte[] bytes = new byte[(int) Math.min(SIZE, memory.length() - offset)];
    try {
      memory.read(offset, bytes, 0, bytes.length);
    } catch (IoFault partlyGone) {
      // The asked byte itself may still be there.
      bytes = new byte[1];
      memory.read(offset, bytes, 0, 1);
    }
    return new ByteWindow(offset, bytes, now);
  }

  /** Says whether the byte at an offset can be taken from here. */
  boolean serves(long offset, WriteEpoch current) {
    if (offset < start || offset - start >= bytes.length || current.current() != epoch) {
      return false;
    }
    return offset > last || System.nanoTime() - filledAt < FRESH_NANOS;
  }

  int byteAt(long offset) {
    last = offset;
    return bytes[(int) (offset - start)] & 0xFF;
  }
}
