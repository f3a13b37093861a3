// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Single keys from a person's terminal, and lines when they are asked for. A terminal that cannot
 * be switched gives its keys when Enter is pressed; without a terminal there are none.
 */
final class TerminalKeys implements AutoCloseable {
  /** No key. */
  static final int NONE = -1;

  private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
  private final boolean terminal;
  private @Nullable String before;

  /** Begins to listen. */
  TerminalKeys(InputStream input, boolean terminal) {
    this.terminal = terminal;
    if (terminal) {
      before = stty("-g");
      single();
      Thread.ofPlatform().daemon().name("keys").start(() -> read(input));
    }
  }

  private void read(InputStream input) {
    try {
      for (int key = input.read(); key >= 0; key = input.read()) {
        typed.add(key);
      }
    } catch (IOException closed) {
      // Then there are no more keys.
    }
  }

  /** The next key, or {@link #NONE} when none is pressed within a time. */
  int next(long millis) throws InterruptedException {
    Integer key = typed.poll(millis, TimeUnit.MILLISECONDS);
    return key == null ? NONE : key;
  }

  /** A line that the person types and sees. */
  String line() throws InterruptedException {
    restore();
    StringBuilder line = new StringBuilder();
    for (int key = typed.take(); key != '\n' && key != '\r'; key = typed.take()) {
      line.append((char) key);
    }
    single();
    return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        .strip();
  }

  private void single() {
    if (terminal) {
      stty("-icanon", "-echo");
    }
  }

  private void restore() {
    if (before != null && !before.isEmpty()) {
      stty(before);
    }
  }

  /** What the system's program for terminals says; empty when there is none. */
  private static String stty(String... words) {
    String[] command = new String[words.length + 1];
    command[0] = "stty";
    System.arraycopy(words, 0, command, 1, words.length);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said.strip();
    } catch (IOException none) {
      return "";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Override
  public void close() {
    restore();
  }
}
