// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;
import spl.launcher.editor.TerminalPrompt;
import spl.launcher.repl.PipedPrompt;
import spl.launcher.repl.Prompt;
import spl.launcher.repl.Repl;
import spl.launcher.repl.ReplSession;

/** Opens a prompt: with an editor for a person, plain for a pipe. */
final class ReplCommand {
  private final StandardStreams streams;
  private final ReplScreen screen;
  private final LateInput input;

  ReplCommand(StandardStreams streams) {
    this.streams = streams;
    this.input = new LateInput(streams.output());
    Terminals terminals = streams.terminals();
    this.screen = new ReplScreen(streams, terminals.input() && terminals.output());
  }

  int run(Invocation.Repl invocation) {
    Failures failures = new Failures(streams, invocation.options().debug());
    WarmUp<Engine> engine = new WarmUp<>("engine", () -> GuestContext.engine(streams));
    Supplier<ReplSession> maker =
        () ->
            new ReplSession(
                GuestContext.openForPrompt(
                    engine.get(), input, invocation.arguments(), invocation.options()),
                failures::describe);
    WarmUp<ReplSession> first = new WarmUp<>("session", maker);
    Supplier<ReplSession> sessions = () -> first.isTaken() ? maker.get() : first.get();
    try (Repl repl = new Repl(sessions, screen)) {
      return run(invocation, repl, failures);
    } catch (UncheckedIOException unreadable) {
      streams.complain("error: cannot read standard input: it was closed or is broken");
      return ExitStatus.FAILED;
    } finally {
      engine.get().close(true);
    }
  }

  private int run(Invocation.Repl invocation, Repl repl, Failures failures) {
    try (Prompt prompt = prompt(repl, invocation.keeping().history())) {
      input.set(prompt.input());
      if (screen.interactive()) {
        screen.print(Version.line() + "; :help tells more, Ctrl-D leaves");
      }
      int status = failures.guard(() -> before(invocation, repl));
      if (status != ExitStatus.OK) {
        return status;
      }
      if (!invocation.keeping().record().isEmpty()) {
        repl.record(invocation.keeping().record());
      }
      int last = repl.run(prompt);
      return screen.interactive() && last == ExitStatus.FAILED ? ExitStatus.OK : last;
    }
  }

  private int before(Invocation.Repl invocation, Repl repl) throws ProgramText.UnreadableProgram {
    for (Program program : invocation.before()) {
      Source source = new ProgramText(streams).read(program, false);
      repl.load(source.getCharacters().toString(), source.getName());
    }
    return ExitStatus.OK;
  }

  private Prompt prompt(Repl repl, boolean history) {
    if (screen.interactive() && hasEditor()) {
      try {
        return TerminalPrompt.open(repl::session, screen, history ? UserFolders.history() : null);
      } catch (IOException | RuntimeException unusable) {
        // Then without an editor.
      }
    }
    return new PipedPrompt(streams.input(), repl::session, screen::ask);
  }

  /** A terminal that cannot move its cursor, or an installation without the library. */
  private static boolean hasEditor() {
    @Nullable String kind = System.getenv("TERM");
    return kind != null
        && !kind.equals("dumb")
        && ReplCommand.class.getClassLoader().getResource("org/jline/reader/LineReader.class")
            != null;
  }
}
