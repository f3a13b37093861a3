// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Inputs from a stream without editing: a pipe, a file, a terminal that can do nothing. */
public final class PipedPrompt implements Prompt {
  private static final String FIRST = ">>> ";
  private static final String NEXT = "... ";

  private final InputStream input;
  private final BufferedReader lines;
  private final Supplier<? extends Assistant> assistant;
  private final Consumer<String> ask;
  private final List<String> history = new ArrayList<>();

  /**
   * Reads from a stream.
   *
   * @param assistant tells whether an input is complete
   * @param ask shows the prompt; does nothing when nobody watches
   */
  public PipedPrompt(
      InputStream input, Supplier<? extends Assistant> assistant, Consumer<String> ask) {
    this.input = input;
    this.lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    this.assistant = assistant;
    this.ask = ask;
  }

  @Override
  public @Nullable String read() {
    String text = line(FIRST);
    if (text == null || isCommand(text)) {
      return text;
    }
    while (assistant.get().state(text) == Assistant.State.INCOMPLETE) {
      String more = line(NEXT);
      if (more == null) {
        break;
      }
      text = text + "\n" + more;
    }
    history.add(text);
    return text;
  }

  private static boolean isCommand(String text) {
    return text.isBlank() || text.startsWith(":") || text.startsWith("?");
  }

  private @Nullable String line(String prompt) {
    ask.accept(prompt);
    try {
      return lines.readLine();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public List<String> history() {
    return List.copyOf(history);
  }

  @Override
  public int width() {
    return 0;
  }

  @Override
  public void onInterrupt(Runnable action) {
    // The process ends as others do.
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public void clear() {
    // Nobody watches.
  }

  @Override
  public void close() {
    // The stream belongs to the process.
  }
}
