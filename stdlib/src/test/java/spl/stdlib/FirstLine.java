// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** What a program prints; its first line is known as soon as it is flushed. */
final class FirstLine extends ByteArrayOutputStream {
  private final CompletableFuture<String> line = new CompletableFuture<>();

  @Override
  public synchronized void flush() {
    String text = toString(StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    if (end >= 0) {
      line.complete(text.substring(0, end));
    }
  }

  /** The port of the address in that line, waiting for it. */
  int port() {
    String address = line.join();
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
