// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import spl.launcher.repl.Screen;

/** The process's streams as the prompt uses them; what it says starts on a line of its own. */
final class ReplScreen implements Screen {
  private final StandardStreams streams;
  private final boolean interactive;

  ReplScreen(StandardStreams streams, boolean interactive) {
    this.streams = streams;
    this.interactive = interactive;
  }

  @Override
  public void print(String text) {
    freshLine();
    if (!text.isEmpty()) {
      streams.print(text);
    }
  }

  @Override
  public void complain(String text) {
    freshLine();
    streams.complain(text);
  }

  /** In a pipe the output of a program is nobody's business. */
  @Override
  public void freshLine() {
    if (interactive && !streams.output().isAtLineStart()) {
      streams.print("");
    }
  }

  @Override
  public void copyOutput(@Nullable OutputStream place) {
    streams.output().copyTo(place);
  }

  /** Shows a prompt. */
  void ask(String words) {
    if (interactive) {
      byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
      streams.output().write(bytes, 0, bytes.length);
    }
  }

  @Override
  public boolean colours() {
    return interactive && streams.terminals().colours();
  }

  @Override
  public boolean interactive() {
    return interactive;
  }
}
