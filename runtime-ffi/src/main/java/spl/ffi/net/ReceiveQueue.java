// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bytes that have arrived and were not read yet; takes memory only while there are some. */
public final class ReceiveQueue {
  /** Most messages of interactive protocols fit into one; larger chunks get memory of their own. */
  private static final int BLOCK_BYTES = 4096;

  private static final class Block {
    final byte[] bytes;
    int from;
    int to;

    Block(byte[] bytes) {
      this.bytes = bytes;
    }

    int size() {
      return to - from;
    }
  }

  /** Spare blocks of one loop: connections that come and go leave no garbage. */
  static final class Spares {
    private static final int MOST = 64;

    private final Deque<Block> blocks = new ArrayDeque<>();

    private Block take(int atLeast) {
      Block spare = atLeast <= BLOCK_BYTES ? blocks.poll() : null;
      return spare == null ? new Block(new byte[Math.max(atLeast, BLOCK_BYTES)]) : spare;
    }

    private void give(Block block) {
      if (block.bytes.length == BLOCK_BYTES && blocks.size() < MOST) {
        block.from = 0;
        block.to = 0;
        blocks.push(block);
      }
    }
  }

  private final Spares spares;
  private final Deque<Block> blocks = new ArrayDeque<>(1);
  private int size;

  ReceiveQueue(Spares spares) {
    this.spares = spares;
  }

  /** Number of bytes. */
  public int size() {
    return size;
  }

  void add(ByteBuffer chunk) {
    size += chunk.remaining();
    Block last = blocks.peekLast();
    if (last != null) {
      append(last, chunk, Math.min(chunk.remaining(), last.bytes.length - last.to));
    }
    if (chunk.hasRemaining()) {
      Block fresh = spares.take(chunk.remaining());
      append(fresh, chunk, chunk.remaining());
      blocks.add(fresh);
    }
  }

  private static void append(Block block, ByteBuffer chunk, int count) {
    chunk.get(block.bytes, block.to, count);
    block.to += count;
  }

  /** Takes bytes out. */
  public int read(byte[] target, int offset, int most) {
    int done = 0;
    while (done < most && size > 0) {
      Block first = blocks.element();
      int count = Math.min(most - done, first.size());
      System.arraycopy(first.bytes, first.from, target, offset + done, count);
      done += count;
      drop(first, count);
    }
    return done;
  }

  /** Copies bytes and leaves them in. */
  public int peek(byte[] target, int offset, int most) {
    int done = 0;
    for (Block block : blocks) {
      int count = Math.min(most - done, block.size());
      System.arraycopy(block.bytes, block.from, target, offset + done, count);
      done += count;
    }
    return done;
  }

  /** Puts bytes back that were taken out last. */
  void unread(byte[] bytes, int count) {
    if (count > 0) {
      Block first = new Block(bytes.clone());
      first.to = count;
      blocks.push(first);
      size += count;
    }
  }

  void clear() {
    while (size > 0) {
      Block first = blocks.element();
      drop(first, first.size());
    }
  }

  private void drop(Block block, int count) {
    block.from += count;
    size -= count;
    if (block.size() == 0) {
      blocks.remove();
      spares.give(block);
    }
  }
}
