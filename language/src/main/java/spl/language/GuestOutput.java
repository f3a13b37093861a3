// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A UTF-8 output stream of a program. What one statement writes is composed here and handed to the
 * host's stream at once; that one decides when it reaches a device.
 */
public final class GuestOutput {
  /** Most lines are shorter; longer pieces pass by. */
  private static final int CAPACITY = 1024;

  private final OutputStream stream;
  private final List<byte[]> complete = new ArrayList<>();
  private byte[] buffer = new byte[CAPACITY];
  private int used;
  private boolean unflushed;
  private Lock lines = new ReentrantLock();

  GuestOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** Lets what is handed over at once stay together beside what another program writes. */
  public void joinLines(GuestOutput other) {
    lines = other.lines;
  }

  /** Writes a text. */
  public void write(TruffleString text) {
    append(text);
    drain();
  }

  /** Writes a text of the host. */
  public void write(String text) {
    append(text);
    drain();
  }

  /** Adds a text to what {@link #write} or {@link #end} hands over. */
  @TruffleBoundary
  public void append(TruffleString text) {
    TruffleString utf8 = text.switchEncodingUncached(TruffleString.Encoding.UTF_8);
    int length = utf8.byteLength(TruffleString.Encoding.UTF_8);
    if (length <= CAPACITY - used) {
      utf8.copyToByteArrayUncached(0, buffer, used, length, TruffleString.Encoding.UTF_8);
      used += length;
    } else {
      append(utf8.copyToByteArrayUncached(TruffleString.Encoding.UTF_8));
    }
  }

  /** Adds a text of the host. */
  @TruffleBoundary
  public void append(String text) {
    append(text.getBytes(StandardCharsets.UTF_8));
  }

  private void append(byte[] bytes) {
    if (bytes.length > CAPACITY - used && used > 0) {
      complete.add(used == CAPACITY ? buffer : Arrays.copyOf(buffer, used));
      buffer = used == CAPACITY ? new byte[CAPACITY] : buffer;
      used = 0;
    }
    if (bytes.length > CAPACITY) {
      complete.add(bytes);
    } else {
      System.arraycopy(bytes, 0, buffer, used, bytes.length);
      used += bytes.length;
    }
  }

  /** Hands over what was added. */
  @TruffleBoundary
  public void end() {
    drain();
  }

  /** Asks the host to let everything reach its device. */
  @TruffleBoundary
  public void flush() {
    drain();
    unflushed = false;
    try {
      stream.flush();
    } catch (IOException e) {
      throw new OutputClosedException(e);
    }
  }

  /** The same when something was written since the last time; the program is about to wait. */
  void flushWritten() {
    if (unflushed) {
      flush();
    }
  }

  @TruffleBoundary
  private void drain() {
    unflushed = true;
    Lock held = lines;
    held.lock();
    try {
      for (byte[] bytes : complete) {
        send(bytes, bytes.length);
      }
      complete.clear();
      int count = used;
      used = 0;
      if (count > 0) {
        send(buffer, count);
      }
    } finally {
      held.unlock();
    }
  }

  /** Threads of a program share the host's stream. */
  private void send(byte[] bytes, int count) {
    try {
      synchronized (stream) {
        stream.write(bytes, 0, count);
      }
    } catch (IOException e) {
      throw new OutputClosedException(e);
    }
  }

  /** The host's stream cannot be written any more; ends the program. */
  public static final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutputClosedException(IOException cause) {
      super(cause);
    }
  }
}
