// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Standard output as the program sees it: buffered in blocks unless a person is watching, and dead
 * after the first failed write.
 *
 * <p>Note [A failed write ends the program]: the JVM hides the signal that ends other programs when
 * the reader of a pipe goes away, so this stream must notice by itself. It tells {@code onFailure}
 * once and swallows everything afterwards; nobody writes to a broken pipe in a loop.
 */
final class ProgramOutput extends OutputStream {
  /** Larger blocks no longer pay: a write call costs about as much as copying this many bytes. */
  private static final int BLOCK = 1 << 14;

  private final OutputStream sink;
  private final boolean immediate;
  private final Consumer<IOException> onFailure;
  private final ReentrantLock lock = new ReentrantLock();
  private final byte[] block = new byte[BLOCK];
  private int used;
  private boolean dead;
  private byte last = '\n';
  private @Nullable OutputStream copy;

  ProgramOutput(OutputStream sink, boolean immediate, Consumer<IOException> onFailure) {
    this.sink = sink;
    this.immediate = immediate;
    this.onFailure = onFailure;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    lock.lock();
    try {
      if (length > 0) {
        last = bytes[offset + length - 1];
        copy(bytes, offset, length);
      }
      if (length > BLOCK - used) {
        drain();
      }
      if (length > BLOCK) {
        send(bytes, offset, length);
      } else {
        System.arraycopy(bytes, offset, block, used, length);
        used += length;
      }
      if (immediate) {
        drain();
      }
    } finally {
      lock.unlock();
    }
  }

  private void copy(byte[] bytes, int offset, int length) {
    try {
      if (copy != null) {
        copy.write(bytes, offset, length);
      }
    } catch (IOException full) {
      copy = null;
    }
  }

  /** Writes everything to another place as well; null ends that. */
  void copyTo(@Nullable OutputStream place) {
    lock.lock();
    copy = place;
    lock.unlock();
  }

  @Override
  public void flush() {
    lock.lock();
    try {
      drain();
    } finally {
      lock.unlock();
    }
  }

  /** Whether what was written ended with a line break. */
  boolean isAtLineStart() {
    lock.lock();
    try {
      return last == '\n';
    } finally {
      lock.unlock();
    }
  }

  /** Tells that somebody else has ended the line. */
  void startLine() {
    lock.lock();
    last = '\n';
    lock.unlock();
  }

  /** Flushes unless another thread is stuck in a write; for the moment when the process ends. */
  void flushIfFree() {
    if (lock.tryLock()) {
      try {
        drain();
      } finally {
        lock.unlock();
      }
    }
  }

  private void drain() {
    int length = used;
    used = 0;
    if (length > 0) {
      send(block, 0, length);
    }
  }

  private void send(byte[] bytes, int offset, int length) {
    if (dead) {
      return;
    }
    try {
      sink.write(bytes, offset, length);
    } catch (IOException failure) {
      dead = true;
      onFailure.accept(failure);
    }
  }
}
