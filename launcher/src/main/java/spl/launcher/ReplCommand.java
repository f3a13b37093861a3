// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/** Reads, evaluates and prints; line by line, without editing. */
final class ReplCommand {
  private static final String PROMPT = ">>> ";
  private static final String CONTINUATION = "... ";
  private static final Set<String> LEAVE = Set.of("exit", "quit", ":quit", ":q");

  private final StandardStreams streams;
  private final BufferedReader lines;
  private int inputs;
  private int lastStatus;

  ReplCommand(StandardStreams streams) {
    this.streams = streams;
    this.lines = new BufferedReader(new InputStreamReader(streams.input(), StandardCharsets.UTF_8));
  }

  int run(Invocation.Repl repl) {
    Failures failures = new Failures(streams, repl.options().debug());
    if (streams.terminals().input()) {
      streams.print(Version.line() + "; 'exit' or Ctrl-D leaves");
    }
    try (Engine engine = GuestContext.engine(streams);
        Context context = GuestContext.open(engine, List.of())) {
      String first = prompt(PROMPT);
      while (first != null && !LEAVE.contains(first.strip())) {
        evaluate(context, first, failures);
        first = prompt(PROMPT);
      }
    } catch (PolyglotException failure) {
      return failures.report(failure);
    } catch (IOException failure) {
      streams.complain("error: cannot read standard input: " + failure.getMessage());
      return ExitStatus.FAILED;
    }
    return streams.terminals().input() ? ExitStatus.OK : lastStatus;
  }

  /** Evaluates an input, asking for further lines as long as the language calls it incomplete. */
  private void evaluate(Context context, String first, Failures failures) throws IOException {
    String name = "<repl:" + ++inputs + ">";
    StringBuilder text = new StringBuilder(first);
    boolean mayGrow = !first.isEmpty();
    PolyglotException failure = attempt(context, name, text);
    while (failure != null && failure.isIncompleteSource() && mayGrow) {
      String more = prompt(CONTINUATION);
      mayGrow = more != null && !more.isEmpty();
      text.append('\n').append(more == null ? "" : more);
      failure = attempt(context, name, text);
    }
    lastStatus = failure == null ? ExitStatus.OK : ExitStatus.FAILED;
    if (failure != null) {
      failures.report(failure);
    }
  }

  /** Answers what went wrong; an exit is passed on. */
  private static @Nullable PolyglotException attempt(
      Context context, String name, CharSequence text) {
    try {
      context.eval(
          Source.newBuilder(GuestContext.LANGUAGE, text, name).interactive(true).buildLiteral());
      return null;
    } catch (PolyglotException failure) {
      if (failure.isExit()) {
        throw failure;
      }
      return failure;
    }
  }

  private @Nullable String prompt(String words) throws IOException {
    if (streams.terminals().input()) {
      streams.output().write(words.getBytes(StandardCharsets.UTF_8));
    }
    return lines.readLine();
  }
}
