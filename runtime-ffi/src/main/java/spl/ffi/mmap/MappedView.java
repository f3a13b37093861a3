// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.text.Utf8;

/**
 * A part of a region, without a copy. It keeps the region reachable and dies with it; offsets count
 * from the start of the view.
 */
public final class MappedView {
  /** Largest content that fits a Java array. */
  private static final long MAX_COPY = Integer.MAX_VALUE - 8L;

  private final MappedRegion region;
  private final long start;
  private final long length;

  MappedView(MappedRegion region, long start, long length) {
    this.region = region;
    this.start = start;
    this.length = length;
  }

  public MappedRegion region() {
    return region;
  }

  /** Returns the same part of another region on the same memory. */
  public MappedView on(MappedRegion twin) {
    return new MappedView(twin, start, length);
  }

  /** Returns the bytes for a reader that goes on when the region is closed; end the loan. */
  public ViewLoan lend() throws IoFault {
    region.requireOpen("read");
    return new ViewLoan(region.memory(), start, length);
  }

  /** Returns the offset of this view in its region. */
  public long offset() {
    return start;
  }

  /** Returns the length in bytes; still answers after the region was closed. */
  public long length() {
    return length;
  }

  /** Returns one byte, 0 to 255. */
  public int byteAt(long index) throws IoFault {
    Bounds.index(index, length, region.path());
    return region.byteAt(start + index);
  }

  /** Returns the bits of a number of 1 to 8 bytes, the upper ones zero. */
  public long number(long index, int size, boolean bigEndian) throws IoFault {
    Bounds.range(index, index + size, length, region.path());
    long bits = 0;
    for (int i = 0; i < size; i++) {
      long at = start + index + (bigEndian ? i : size - 1 - i);
      bits = bits << Byte.SIZE | region.byteAt(at);
    }
    return bits;
  }

  /** Writes the low bytes of a number. */
  public void putNumber(long index, int size, boolean bigEndian, long bits) throws IoFault {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[bigEndian ? size - 1 - i : i] = (byte) (bits >> i * Byte.SIZE);
    }
    writeAt(index, bytes, 0, size);
  }

  public void copyOut(long index, byte[] target, int at, int count) throws IoFault {
    Bounds.range(index, index + count, length, region.path());
    region.copyOut(start + index, target, at, count);
  }

  /** Copies words of eight bytes out, the first byte being the lowest; at most 64 KiB. */
  void copyOutWords(long index, long[] target, int count) throws IoFault {
    Bounds.range(index, index + (long) count * Long.BYTES, length, region.path());
    region.copyOutWords(start + index, target, count);
  }

  /** Writes inside of the view. */
  public long writeAt(long index, byte[] source, int at, int count) throws IoFault {
    Bounds.range(index, index + count, length, region.path());
    return region.writeAt(start + index, source, at, count);
  }

  /** Returns a view of [from, to) of this view. */
  public MappedView slice(long from, long to) throws IoFault {
    region.requireOpen("slice");
    Bounds.range(from, to, length, region.path());
    return new MappedView(region, start + from, to - from);
  }

  /** Returns a copy; above 2^31-9 bytes it is FILE_TOO_LARGE before anything is read. */
  public byte[] bytes() throws IoFault {
    region.requireOpen("read");
    if (length > MAX_COPY) {
      throw IoFault.of(IoErrorKind.FILE_TOO_LARGE, "read", region.path())
          .with(new FaultDetail.TooLarge(length, MAX_COPY));
    }
    byte[] copy = new byte[(int) length];
    region.copyOut(start, copy, 0, copy.length);
    return copy;
  }

  /** Returns a copy after checking that it is well-formed UTF-8. */
  public byte[] textBytes() throws IoFault {
    return Utf8.require(bytes(), "read", region.path());
  }

  /**
   * Returns the index of the first occurrence at or after from, or -1; an empty needle is found.
   */
  public long find(byte[] needle, long from) throws IoFault {
    Bounds.range(from, length, length, region.path());
    return needle.length == 1
        ? RegionScan.indexOf(this, needle[0], from, length)
        : RegionScan.find(this, needle, from);
  }

  /** Returns the index of the first such byte in [from, to), or -1. */
  public long indexOf(int value, long from, long to) throws IoFault {
    Bounds.range(from, to, length, region.path());
    return RegionScan.indexOf(this, (byte) value, from, to);
  }

  /** Counts a byte value in [from, to); this is how lines of large files are counted. */
  public long countByte(int value, long from, long to) throws IoFault {
    Bounds.range(from, to, length, region.path());
    return ParallelCount.count(this, (byte) value, from, to);
  }

  /** Returns the index of the next newline at or after from, or the length. */
  public long lineEnd(long from) throws IoFault {
    long end = indexOf('\n', from, length);
    return end < 0 ? length : end;
  }

  /** Returns a cursor over the lines; cheaper than repeated {@link #lineEnd} calls. */
  public LineCursor lines() throws IoFault {
    region.requireOpen("read");
    return new LineCursor(this);
  }

  /** Compares content with an array, block by block. */
  public boolean contentEquals(byte[] other) throws IoFault {
    region.requireOpen("compare");
    return other.length == length && RegionScan.equalTo(this, other);
  }

  /** Compares content with another view, block by block. */
  public boolean contentEquals(MappedView other) throws IoFault {
    region.requireOpen("compare");
    other.region.requireOpen("compare");
    return other.length == length && RegionScan.equalTo(this, other);
  }

  /** Writes everything to a channel through a bounded window; returns the count. */
  public long writeTo(WritableByteChannel channel) throws IOException {
    byte[] block = new byte[(int) Math.min(MappedMemory.BLOCK, length)];
    for (long at = 0; at < length; at += block.length) {
      int count = (int) Math.min(block.length, length - at);
      copyOut(at, block, 0, count);
      ByteBuffer pending = ByteBuffer.wrap(block, 0, count);
      while (pending.hasRemaining()) {
        channel.write(pending);
      }
    }
    return length;
  }
}
