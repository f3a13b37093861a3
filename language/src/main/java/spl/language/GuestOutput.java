// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A buffered UTF-8 output stream of a program. */
public final class GuestOutput {
  /** Large enough to make the per-write cost of a pipe vanish, small enough for a quick start. */
  private static final int CAPACITY = 8192;

  private final OutputStream stream;
  private final byte[] buffer = new byte[CAPACITY];
  private int used;

  GuestOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** Writes a text. */
  @TruffleBoundary
  public void write(TruffleString text) {
    TruffleString utf8 = text.switchEncodingUncached(TruffleString.Encoding.UTF_8);
    int length = utf8.byteLength(TruffleString.Encoding.UTF_8);
    if (length <= CAPACITY - used) {
      utf8.copyToByteArrayUncached(0, buffer, used, length, TruffleString.Encoding.UTF_8);
      used += length;
    } else {
      write(utf8.copyToByteArrayUncached(TruffleString.Encoding.UTF_8));
    }
  }

  /** Writes a text of the host. */
  @TruffleBoundary
  public void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  @TruffleBoundary
  public void write(byte[] bytes) {
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

  /** Writes a line end. */
  public void newline() {
    if (used == CAPACITY) {
      drain();
    }
    buffer[used++] = '\n';
  }

  /** Hands everything to the host. */
  @TruffleBoundary
  public void flush() {
    drain();
    try {
      stream.flush();
    } catch (IOException e) {
      throw new OutputClosedException(e);
    }
  }

  private void drain() {
    int count = used;
    used = 0;
    if (count > 0) {
      send(buffer, count);
    }
  }

  private void send(byte[] bytes, int count) {
    try {
      stream.write(bytes, 0, count);
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
