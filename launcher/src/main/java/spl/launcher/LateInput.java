// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream whose source becomes known after somebody was promised it, and before it is read. A line
 * that a person typed ends the line on the screen as well.
 */
final class LateInput extends InputStream {
  private final ProgramOutput output;
  private volatile InputStream source = InputStream.nullInputStream();

  LateInput(ProgramOutput output) {
    this.output = output;
  }

  void set(InputStream known) {
    source = known;
  }

  @Override
  public int read() throws IOException {
    return source.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = source.read(bytes, offset, length);
    if (count > 0 && bytes[offset + count - 1] == '\n') {
      output.startLine();
    }
    return count;
  }
}
