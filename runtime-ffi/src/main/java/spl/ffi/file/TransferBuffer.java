// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A buffer of the system's own memory that small positioned reads of one file go through. The
 * platform would look for one at each read: 100 000 reads of 4 KiB take 190 ms of processor time
 * instead of 240. Of readers at the same time one uses it; the others make theirs.
 */
final class TransferBuffer {
  /** Larger reads are dominated by the copy, and the memory would stay for as long as the file. */
  private static final int LARGEST = 1 << 16;

  private static final int SMALLEST = 1 << 12;

  private final AtomicReference<@Nullable ByteBuffer> idle = new AtomicReference<>();

  /** Fills a part of an array from an offset; fewer bytes only at the end of the file. */
  int read(FileChannel channel, long offset, ByteBuffer target) throws IOException {
    int count = target.remaining();
    if (count > LARGEST) {
      return PositionedIo.read(channel, offset, target);
    }
    ByteBuffer buffer = take(count);
    try {
      int read = PositionedIo.read(channel, offset, buffer.clear().limit(count));
      target.put(buffer.flip());
      return read;
    } finally {
      idle.set(buffer);
    }
  }

  private ByteBuffer take(int count) {
    ByteBuffer known = idle.getAndSet(null);
    if (known != null && known.capacity() >= count) {
      return known;
    }
    return ByteBuffer.allocateDirect(Math.max(SMALLEST, Integer.highestOneBit(count) * 2));
  }
}
