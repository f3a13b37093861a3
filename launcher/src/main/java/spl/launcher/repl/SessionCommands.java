// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The commands of the prompt that work on the session: its values, inputs and files. */
final class SessionCommands {
  private static final int WIDTH = 100;
  private static final long BENCH_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int MAX_RUNS = 10_000;

  private final Repl repl;
  private final Function<String, Path> files;
  private String loaded = "";

  /** Commands whose files are where {@code files} says. */
  SessionCommands(Repl repl, Function<String, Path> files) {
    this.repl = repl;
    this.files = files;
  }

  void type(Prompt prompt, String text) {
    Outcome outcome = repl.evaluate("type_name(" + text + ")", prompt.width());
    repl.tell(outcome);
  }

  void inspect(Prompt prompt, String text) {
    Outcome outcome = repl.evaluate(text, prompt.width());
    repl.tell(outcome);
    if (outcome instanceof Outcome.Done) {
      repl.screen().print(repl.session().ask("about", "_"));
    }
  }

  void names() {
    List<String> rows = repl.session().list("names", "");
    int width = rows.stream().mapToInt(row -> row.indexOf('\t')).max().orElse(0);
    for (String row : rows) {
      String[] columns = row.split("\t", -1);
      String name = columns[0] + " ".repeat(width - columns[0].length());
      repl.screen().print(name + "  " + columns[1] + " = " + columns[2]);
    }
  }

  void imports() {
    repl.screen().print(String.join("\n", repl.session().list("imports", "")));
  }

  void words(String text) {
    repl.screen().print(String.join("\n", repl.session().list("words", text)));
  }

  void load(String name) {
    if (name.isEmpty()) {
      repl.screen().complain("error: :load needs the name of a file");
      return;
    }
    try {
      repl.load(Files.readString(files.apply(name)), name);
      loaded = name;
    } catch (NoSuchFileException missing) {
      repl.screen().complain("error: cannot load '" + name + "': no such file");
    } catch (IOException | InvalidPathException unreadable) {
      repl.screen().complain("error: cannot load '" + name + "': it cannot be read as text");
    }
  }

  void reload() {
    if (loaded.isEmpty()) {
      repl.screen().complain("error: nothing was loaded yet; :load FILE does that");
    } else {
      load(loaded);
    }
  }

  void save(String name) {
    if (name.isEmpty()) {
      repl.screen().complain("error: :save needs the name of a file");
      return;
    }
    try {
      Files.writeString(files.apply(name), String.join("\n", repl.inputs()) + "\n");
      repl.screen().print(repl.inputs().size() + " inputs written to " + name);
    } catch (IOException | InvalidPathException unwritable) {
      repl.screen().complain("error: cannot write '" + name + "'; is its folder there and yours?");
    }
  }

  void inputs() {
    repl.screen().print(String.join("\n", repl.inputs()));
  }

  void history(Prompt prompt, String count) {
    List<String> all = prompt.history();
    int wanted = count.matches("\\d{1,6}") ? Integer.parseInt(count) : 20;
    List<String> last = all.subList(Math.max(0, all.size() - wanted), all.size());
    repl.screen().print(String.join("\n", last));
  }

  /** Opens the last input in the person's editor and runs what comes back. */
  void edit(Prompt prompt, String text) {
    String last = repl.inputs().isEmpty() ? "" : repl.inputs().getLast();
    String changed = new ExternalEditor(repl.screen()).edit(text.isEmpty() ? last : text);
    if (!changed.isBlank()) {
      repl.screen().print(repl.colouring().apply(repl.session(), changed));
      repl.inputs().add(changed);
      repl.tell(repl.evaluate(changed, prompt.width()));
    }
  }

  void time(Prompt prompt, String text) {
    long start = System.nanoTime();
    Outcome outcome = repl.evaluate(text, prompt.width());
    long elapsed = System.nanoTime() - start;
    repl.tell(outcome);
    repl.screen().print("time: " + duration(elapsed));
  }

  void bench(Prompt prompt, String text) {
    long[] runs = new long[MAX_RUNS];
    int count = 0;
    long end = System.nanoTime() + BENCH_NANOS;
    do {
      long start = System.nanoTime();
      Outcome outcome = repl.evaluate(text + ";", WIDTH);
      runs[count++] = System.nanoTime() - start;
      if (!(outcome instanceof Outcome.Done)) {
        repl.tell(outcome);
        return;
      }
    } while (count < MAX_RUNS && System.nanoTime() < end);
    Arrays.sort(runs, 0, count);
    repl.screen()
        .print(
            duration(runs[count / 2])
                + " (median of "
                + count
                + " runs, fastest "
                + duration(runs[0])
                + ")");
  }

  private static String duration(long nanos) {
    if (nanos >= TimeUnit.SECONDS.toNanos(1)) {
      return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
    return nanos >= TimeUnit.MILLISECONDS.toNanos(1)
        ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
        : String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
  }
}
