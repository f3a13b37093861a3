// SPDX-License-Identifier: Apache-2.0
package spl.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Standard input of a program, read line by line as UTF-8. */
final class GuestInput {
  private static final int CAPACITY = 8192;

  private final InputStream stream;
  private final byte[] buffer = new byte[CAPACITY];
  private int position;
  private int limit;

  GuestInput(InputStream stream) {
    this.stream = stream;
  }

  /** The next line without its end; null at the end of input or when it cannot be read. */
  @Nullable String readLine() throws InterruptedException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    for (int b = next(); b >= 0; b = next()) {
      any = true;
      if (b == '\n') {
        break;
      }
      line.write(b);
    }
    if (!any) {
      return null;
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private int next() throws InterruptedException {
    if (position == limit) {
      try {
        limit = stream.read(buffer, 0, CAPACITY);
      } catch (InterruptedIOException stopped) {
        position = 0;
        limit = 0;
        throw new InterruptedException();
      } catch (IOException e) {
        limit = -1;
      }
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xff;
  }
}
