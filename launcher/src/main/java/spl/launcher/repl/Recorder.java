// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes the inputs of a session down as examples that {@code spl doctest} runs again. */
final class Recorder {
  private final Screen screen;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private @Nullable Path file;
  private int count;

  Recorder(Screen screen) {
    this.screen = screen;
  }

  /** Begins a file anew. */
  void start(Path wanted) throws IOException {
    Files.writeString(wanted, "");
    file = wanted;
    count = 0;
  }

  /** Ends the recording; answers what to say about it. */
  String stop() {
    Path written = file;
    file = null;
    return written == null
        ? "error: nothing is recorded; :record FILE begins"
        : (count == 1 ? "1 input" : count + " inputs") + " recorded in " + written;
  }

  /** From here on, what programs print belongs to the next input. */
  void listen() {
    if (file != null) {
      printed.reset();
      screen.copyOutput(printed);
    }
  }

  /** Writes an input down with what it printed and what it answered. */
  void add(String input, Outcome outcome, String value) {
    Path place = file;
    if (place == null) {
      return;
    }
    screen.copyOutput(null);
    StringBuilder entry = new StringBuilder();
    String[] lines = input.stripTrailing().split("\n");
    for (int i = 0; i < lines.length; i++) {
      entry.append(i == 0 ? ">>> " : "... ").append(lines[i]).append('\n');
    }
    entry.append(line(printed.toString(StandardCharsets.UTF_8)));
    entry.append(line(outcome instanceof Outcome.Failed failed ? failed.example() : value));
    try {
      Files.writeString(place, entry.append('\n'), StandardOpenOption.APPEND);
      count++;
    } catch (IOException unwritable) {
      file = null;
      screen.complain("error: cannot write '" + place + "'; nothing more is recorded");
    }
  }

  private static String line(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
