// SPDX-License-Identifier: Apache-2.0
package spl.ffi.copy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Loops over the kernel's own copy, which may move less than asked for, and falls back to a buffer
 * where the kernel refuses or the file has no fixed size.
 */
final class ChannelCopy {
  /** One kernel call; far below the 2^31 limit, and short enough to notice a closed channel. */
  private static final long STEP = 256L << 20;

  /** Two pages of a typical disk read-ahead; only files without a fixed size come here. */
  private static final int BUFFER = 1 << 16;

  private ChannelCopy() {}

  /** Copies from the start of one channel to the position of another, until the end. */
  static long all(FileChannel source, FileChannel target) throws IOException {
    return range(source, 0, Long.MAX_VALUE, target);
  }

  /** Copies [offset, offset + count), fewer bytes only at the end of the source. */
  static long range(FileChannel source, long offset, long count, FileChannel target)
      throws IOException {
    long moved = 0;
    while (moved < count) {
      long step = source.transferTo(offset + moved, Math.min(STEP, count - moved), target);
      if (step <= 0) {
        break;
      }
      moved += step;
    }
    return moved < count ? moved + buffered(source, offset + moved, count - moved, target) : moved;
  }

  private static long buffered(FileChannel source, long offset, long count, FileChannel target)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long moved = 0;
    while (moved < count) {
      buffer.clear().limit((int) Math.min(BUFFER, count - moved));
      if (source.read(buffer, offset + moved) < 0) {
        break;
      }
      buffer.flip();
      while (buffer.hasRemaining()) {
        moved += target.write(buffer);
      }
    }
    return moved;
  }
}
