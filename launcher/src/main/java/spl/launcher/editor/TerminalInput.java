// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;

/**
 * What a person types to a running program; a wait for it can be interrupted.
 *
 * <p>Note [Lines without a blocking read]: a read that waits in the system cannot be taken back,
 * and would steal the next input from the prompt. So lines are waited for by asking how much is
 * there. The end that a person types would be nothing to ask for; while a program reads it is
 * therefore an ordinary character that ends a line.
 */
final class TerminalInput extends InputStream {
  private static final int MILLIS = 20;
  private static final int END = 'D' - '@';
  private static final int NONE = 0;

  private final Terminal terminal;
  private final InputStream keys = new FileInputStream(FileDescriptor.in);
  private final Semaphore never = new Semaphore(0);

  TerminalInput(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Attributes usual = terminal.getAttributes();
    Attributes whole = new Attributes(usual);
    whole.setControlChar(ControlChar.VEOF, NONE);
    whole.setControlChar(ControlChar.VEOL2, END);
    terminal.setAttributes(whole);
    try {
      waitForKeys();
      int count = keys.read(bytes, offset, Math.min(length, keys.available()));
      boolean ended = count > 0 && bytes[offset + count - 1] == END;
      int left = ended ? count - 1 : count;
      return left == 0 ? -1 : left;
    } finally {
      terminal.setAttributes(usual);
    }
  }

  private void waitForKeys() throws IOException {
    try {
      while (keys.available() == 0) {
        if (never.tryAcquire(MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException stopped) {
      throw (IOException) new InterruptedIOException().initCause(stopped);
    }
  }
}
