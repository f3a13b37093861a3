// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a program writes until it is asked for, and may pass it on as well: at once, because
 * whoever asks for that wants to see what a program says before it hangs.
 */
public final class Capture extends OutputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final @Nullable OutputStream onward;

  /** Keeps output, and passes it on unless {@code onward} is null. */
  public Capture(@Nullable OutputStream onward) {
    this.onward = onward;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    kept.write(bytes, offset, length);
    if (onward != null) {
      onward.write(bytes, offset, length);
      onward.flush();
    }
  }

  /** What was written since the last time. */
  public synchronized String take() {
    String text = kept.toString(StandardCharsets.UTF_8);
    kept.reset();
    return text;
  }
}
