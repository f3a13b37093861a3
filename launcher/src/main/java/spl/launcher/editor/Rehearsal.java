// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Types the keys of a file into a terminal of its own while the start-up cache is made.
 *
 * <p>A key counts only when the editor waits for it: before that the system would take Ctrl-C and
 * Ctrl-D for itself, and the rest of the file with them. So keys come as slowly as a quick person
 * types, and an input gets the time to begin.
 */
final class Rehearsal extends InputStream {
  private static final long KEY_NANOS = 10_000_000;
  private static final long INPUT_NANOS = 200_000_000;

  private final InputStream keys = new FileInputStream(FileDescriptor.in);
  private volatile @Nullable Terminal terminal;
  private int last = '\r';

  private Rehearsal() {}

  static boolean isWanted() {
    return System.getenv("SPL_CACHE_TRAINING") != null;
  }

  /** A terminal that nobody sees, whose keys are those of standard input. */
  static Terminal terminal(TerminalBuilder builder) throws IOException {
    Rehearsal rehearsal = new Rehearsal();
    Terminal made =
        builder.system(false).streams(rehearsal, OutputStream.nullOutputStream()).build();
    rehearsal.terminal = made;
    return made;
  }

  private boolean isAwaited() {
    Terminal made = terminal;
    return made != null && !made.getAttributes().getLocalFlag(LocalFlag.ICANON);
  }

  @Override
  public int read() throws IOException {
    do {
      LockSupport.parkNanos(last == '\r' ? INPUT_NANOS : KEY_NANOS);
    } while (!isAwaited());
    last = keys.read();
    return last;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int key = read();
    if (key < 0) {
      return key;
    }
    bytes[offset] = (byte) key;
    return 1;
  }
}
