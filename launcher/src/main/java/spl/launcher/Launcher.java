// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.List;

/** Carries out what a command line asks for. */
final class Launcher {
  /** Makes the framework choose the runtime that only interprets. */
  static final String INTERPRET = "truffle.UseFallbackRuntime";

  private final StandardStreams streams;

  Launcher(StandardStreams streams) {
    this.streams = streams;
  }

  int launch(String[] words) {
    Invocation invocation = QuickTest.isTest(words) ? QuickTest.read(words) : QuickStart.any(words);
    if (invocation == null) {
      invocation = new CommandLineReader().read(words);
    }
    return start(invocation);
  }

  private int start(Invocation asked) {
    Invocation invocation = asked;
    try {
      Path project = invocation.mayBelongToProject() ? ProjectSearch.find() : null;
      if (project != null) {
        invocation = new InProject(streams).complete(invocation, project);
      }
      return perform(invocation);
    } catch (RuntimeException | Error failure) {
      return new Failures(streams, false).internal(failure);
    }
  }

  private int perform(Invocation invocation) {
    if (!invocation.options().jit()) {
      System.setProperty(INTERPRET, "true");
    }
    // Not part of the pattern switch, whose first use costs as much as starting the language.
    return invocation instanceof Invocation.Run run
        ? new RunCommand(streams).run(run)
        : performOther(invocation);
  }

  private int performOther(Invocation invocation) {
    return switch (invocation) {
      case Invocation.Run run -> perform(run);
      case Invocation.Start(RunOptions options) -> start(whatToStart(options));
      case Invocation.Repl repl -> new ReplCommand(streams).run(repl);
      case Invocation.Test test -> new TestCommand(streams).run(test);
      case Invocation.Check check -> new CheckCommand(streams).run(check);
      case Invocation.Dump dump -> new DumpCommand(streams).run(dump);
      case Invocation.Info info -> new InfoCommand(streams).run(info.options());
      case Invocation.Explain explain -> new ExplainCommand(streams).run(explain.codes());
      case Invocation.Init init -> new InitCommand(streams).run(init.folder());
      case Invocation.RunMain main -> say(nothingToRun(), ExitStatus.BAD_COMMAND_LINE);
      case Invocation.Message(String text, int status) -> say(text, status);
    };
  }

  private static String nothingToRun() {
    boolean project = ProjectSearch.find() != null;
    String why = project ? "the project file names no 'package.main'" : "name a program";
    return "error: nothing to run: " + why + "\nusage: spl run [OPTIONS] FILE [ARGUMENT...]";
  }

  private Invocation whatToStart(RunOptions options) {
    return streams.terminals().input()
        ? new Invocation.Repl(List.of(), List.of(), Invocation.Repl.Keeping.USUAL, options)
        : new Invocation.Run(new Program.StandardInput(), List.of(), options);
  }

  private int say(String text, int status) {
    if (status == ExitStatus.OK) {
      streams.print(text);
    } else {
      streams.complain(text);
    }
    return status;
  }
}
