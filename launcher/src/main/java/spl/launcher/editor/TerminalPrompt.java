// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;
import spl.launcher.repl.Assistant;
import spl.launcher.repl.ExternalEditor;
import spl.launcher.repl.Prompt;
import spl.launcher.repl.Screen;

/** The prompt of a person: editing, colours, completion, history. */
public final class TerminalPrompt implements Prompt {
  private static final String FIRST = ">>> ";
  private static final String NEXT = "... ";
  private static final int REMEMBERED = 10_000;

  private final Terminal terminal;
  private final LineReader reader;
  private final InputStream input;

  private TerminalPrompt(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
    this.input = new TerminalInput(terminal);
  }

  /**
   * Takes the terminal of the process.
   *
   * @param assistant answers what depends on the language; asked when a key is pressed
   * @param history where inputs are remembered, or null for this session only
   */
  public static TerminalPrompt open(
      Supplier<? extends Assistant> assistant, Screen screen, @Nullable Path history)
      throws IOException {
    TerminalBuilder builder = TerminalBuilder.builder().name("spl").provider("ffm").dumb(false);
    Terminal terminal =
        Rehearsal.isWanted() ? Rehearsal.terminal(builder) : builder.system(true).build();
    return on(terminal, assistant, screen, history);
  }

  static TerminalPrompt on(
      Terminal terminal,
      Supplier<? extends Assistant> assistant,
      Screen screen,
      @Nullable Path history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("spl")
            .parser(new InputParser(assistant))
            .completer(new InputCompleter())
            .completionMatcher(new AllMatch())
            .highlighter(new InputHighlighter(assistant, screen.colours()))
            .history(new DefaultHistory())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, NEXT)
            .variable(LineReader.HISTORY_SIZE, REMEMBERED)
            .variable(LineReader.HISTORY_FILE_SIZE, REMEMBERED)
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.BRACKETED_PASTE, true)
            .option(Option.AUTO_FRESH_LINE, true)
            .option(Option.HISTORY_IGNORE_SPACE, true)
            .option(Option.HISTORY_IGNORE_DUPS, true)
            .option(Option.HISTORY_REDUCE_BLANKS, false)
            .option(Option.HISTORY_BEEP, false);
    if (history != null && canKeep(history)) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    LineReader reader = builder.build();
    reader.setAutosuggestion(LineReader.SuggestionType.HISTORY);
    TerminalPrompt prompt = new TerminalPrompt(terminal, reader);
    new EditorKeys(reader, assistant).bind(() -> prompt.editOutside(new ExternalEditor(screen)));
    return prompt;
  }

  /** A history that cannot be kept is not worth a complaint. */
  private static boolean canKeep(Path history) {
    try {
      Path folder = history.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }

  private void editOutside(ExternalEditor editor) {
    String changed = editor.edit(reader.getBuffer().toString());
    if (!changed.isEmpty()) {
      reader.getBuffer().clear();
      reader.getBuffer().write(changed);
    }
    reader.callWidget(LineReader.REDRAW_LINE);
  }

  @Override
  public @Nullable String read() {
    try {
      return reader.readLine(FIRST);
    } catch (UserInterruptException thrownAway) {
      return "";
    } catch (EndOfFileException end) {
      return null;
    }
  }

  @Override
  public List<String> history() {
    List<String> inputs = new ArrayList<>();
    for (History.Entry entry : reader.getHistory()) {
      inputs.add(entry.line());
    }
    return inputs;
  }

  @Override
  public int width() {
    return Math.max(40, terminal.getWidth());
  }

  @Override
  public void onInterrupt(Runnable action) {
    terminal.handle(Signal.INT, signal -> action.run());
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public void clear() {
    terminal.puts(Capability.clear_screen);
    terminal.flush();
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException gone) {
      // A terminal that is no longer there needs no farewell.
    }
  }
}
