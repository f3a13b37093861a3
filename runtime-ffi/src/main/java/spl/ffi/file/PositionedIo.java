// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Loops around the channel calls that may move fewer bytes than asked for. */
final class PositionedIo {
  /** One transfer; the platform copies each through an off-heap buffer of this size. */
  static final int BLOCK = 1 << 20;

  private PositionedIo() {}

  /** Reads at an offset without moving the position; fewer bytes only at the end of the file. */
  static byte[] readUpTo(FileChannel channel, long offset, int count) throws IOException {
    byte[] content = new byte[count];
    int length = read(channel, offset, ByteBuffer.wrap(content));
    return length == count ? content : Arrays.copyOf(content, length);
  }

  /** Fills a buffer from an offset as far as the file reaches; returns the bytes read. */
  static int read(FileChannel channel, long offset, ByteBuffer target) throws IOException {
    int start = target.position();
    int end = target.limit();
    while (target.position() < end) {
      target.limit(Math.min(end, target.position() + BLOCK));
      int read = channel.read(target, offset + target.position() - start);
      if (read < 0) {
        break;
      }
    }
    return target.position() - start;
  }

  /** Writes everything at an offset without moving the position. */
  static void write(FileChannel channel, long offset, ByteBuffer source) throws IOException {
    int start = source.position();
    int end = source.limit();
    while (source.position() < end) {
      source.limit(Math.min(end, source.position() + BLOCK));
      channel.write(source, offset + source.position() - start);
    }
  }

  /** Writes everything at the position of the channel. */
  static void write(FileChannel channel, ByteBuffer source) throws IOException {
    int end = source.limit();
    while (source.position() < end) {
      source.limit(Math.min(end, source.position() + BLOCK));
      channel.write(source);
    }
  }
}
