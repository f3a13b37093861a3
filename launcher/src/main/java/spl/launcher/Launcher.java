// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

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
    Invocation invocation =
        QuickTest.isTest(words) ? QuickTest.read(words) : QuickStart.read(words);
    if (invocation == null) {
      invocation = new CommandLineReader().read(words);
    }
    try {
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
      case Invocation.Start(RunOptions options) -> perform(whatToStart(options));
      case Invocation.Repl repl -> new ReplCommand(streams).run(repl);
      case Invocation.Test test -> new TestCommand(streams).run(test);
      case Invocation.Check check -> new CheckCommand(streams).run(check);
      case Invocation.Dump dump -> new DumpCommand(streams).run(dump);
      case Invocation.Info info -> new InfoCommand(streams).run();
      case Invocation.Message(String text, int status) -> say(text, status);
    };
  }

  private Invocation whatToStart(RunOptions options) {
    return streams.terminals().input()
        ? new Invocation.Repl(List.of(), List.of(), true, options)
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
