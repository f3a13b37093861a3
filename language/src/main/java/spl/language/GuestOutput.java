// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A UTF-8 output stream of a program. What one statement writes is composed here and handed to the
 * host's stream at once; that one decides when it reaches a device.
 */
public final class GuestOutput {
  /** Most lines are shorter; longer pieces pass by. */
  private static final int CAPACITY = 1024;

  private final OutputStream stream;
  private final byte[] buffer = new byte[CAPACITY];
  private int used;

  GuestOutput(OutputStream stream) {
    this.stream = stream;
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
    if (bytes.length > CAPACITY - used) {
      drain();
    }
    if (bytes.length > CAPACITY) {
      send(bytes, bytes.length);
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
    try {
      stream.flush();
    } catch (IOException e) {
      throw new OutputClosedException(e);
    }
  }

  @TruffleBoundary
  private void drain() {
    int count = used;
    used = 0;
    if (count > 0) {
      send(buffer, count);
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
