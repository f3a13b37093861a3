// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.OutputStream;

/** Standard error: unbuffered, and never ahead of what the program printed before. */
final class ProgramErrors extends OutputStream {
  private final OutputStream sink;
  private final ProgramOutput output;

  ProgramErrors(OutputStream sink, ProgramOutput output) {
    this.sink = sink;
    this.output = output;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    output.flush();
    sink.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }
}
