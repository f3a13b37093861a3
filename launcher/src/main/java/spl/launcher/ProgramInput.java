// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input; shows a waiting person what was printed before it waits for an answer. */
final class ProgramInput extends FilterInputStream {
  private final ProgramOutput output;
  private final boolean terminal;

  ProgramInput(InputStream source, ProgramOutput output, boolean terminal) {
    super(new BufferedInputStream(source));
    this.output = output;
    this.terminal = terminal;
  }

  @Override
  public int read() throws IOException {
    showPrompt();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    showPrompt();
    return super.read(bytes, offset, length);
  }

  private void showPrompt() {
    if (terminal) {
      output.flush();
    }
  }
}
