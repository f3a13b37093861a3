// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.Location;

/**
 * Reads a channel until its end, whatever size was reported: files below /proc report 0, and a file
 * may grow or shrink while it is read.
 */
final class StreamReader {
  /** Largest whole content: the largest Java array. */
  static final long MAX_CONTENT = Integer.MAX_VALUE - 8L;

  /**
   * Devices may never end. 16 MiB is far more than any device that does end delivers, and small
   * enough that reading /dev/zero costs neither memory nor time.
   */
  static final long MAX_DEVICE_CONTENT = 16L << 20;

  /** One transfer; the platform copies each through an off-heap buffer of this size. */
  private static final int BLOCK = 1 << 20;

  /** From here on an off-heap buffer of our own pays. */
  private static final int LARGE = 1 << 20;

  /** Stays in the second-level cache between the two copies. */
  private static final int TRANSFER = 1 << 18;

  /**
   * Files without a size are asked for this much at once: those below /proc/sys answer the first
   * read in full and are at their end for the second, so a small first read would cut them.
   */
  private static final int FIRST_GUESS = 8192;

  private StreamReader() {}

  /** Reads everything from the current position; the expected size only saves copying. */
  static byte[] readAll(FileChannel channel, Location location, Limits limits) throws IOException {
    if (limits.expected() > limits.max()) {
      throw tooLarge(location, limits.expected(), limits.max());
    }
    long expected = limits.expected();
    byte[] content = new byte[expected == 0 ? FIRST_GUESS : (int) expected];
    int length = readLarge(channel, content, content.length);
    while (true) {
      if (length == content.length) {
        int more = readOne(channel);
        if (more < 0) {
          return content;
        }
        content = grown(content, location, limits.max());
        content[length++] = (byte) more;
      }
      int read = readInto(channel, content, length, content.length - length);
      if (read < 0) {
        return Arrays.copyOf(content, length);
      }
      length += read;
    }
  }

  /**
   * Fills a large array as far as it can; the rest is up to the caller. Through a buffer of our
   * own, because the platform's is as large as the transfer: 100 MB take 29 ms of processor time
   * instead of 66.
   */
  private static int readLarge(FileChannel channel, byte[] content, int size) throws IOException {
    int length = 0;
    if (size >= LARGE) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(TRANSFER);
      while (length < size && channel.read(buffer.clear()) > 0) {
        int count = Math.min(buffer.flip().remaining(), size - length);
        buffer.get(content, length, count);
        length += count;
        if (buffer.hasRemaining()) {
          channel.position(channel.position() - buffer.remaining());
        }
      }
    }
    return length;
  }

  /** Reads a large file of a known size into an array; false when it has another size. */
  static boolean fill(FileChannel channel, byte[] content, int size) throws IOException {
    return readLarge(channel, content, size) == size && readOne(channel) < 0;
  }

  /** Reads up to count bytes into an array; -1 at the end. */
  static int readInto(FileChannel channel, byte[] target, int at, int count) throws IOException {
    return count == 0 ? 0 : channel.read(ByteBuffer.wrap(target, at, Math.min(count, BLOCK)));
  }

  /**
   * What a read may cost.
   *
   * @param expected size reported beforehand
   * @param max size above which the read fails
   */
  record Limits(long expected, long max) {}

  private static int readOne(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    return channel.read(one) < 0 ? -1 : one.get(0) & 0xFF;
  }

  private static byte[] grown(byte[] content, Location location, long max) throws IoFault {
    long wanted = Math.max(FIRST_GUESS, content.length * 2L);
    long capacity = Math.min(wanted, max);
    if (capacity <= content.length) {
      throw tooLarge(location, content.length + 1L, max);
    }
    return Arrays.copyOf(content, (int) capacity);
  }

  static IoFault tooLarge(Location location, long size, long max) {
    String reason = size + " bytes are more than the limit of " + max;
    return location
        .fault(IoErrorKind.FILE_TOO_LARGE, "read", reason)
        .with(new FaultDetail.TooLarge(size, max));
  }
}
