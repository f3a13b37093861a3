// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs one program; its result is the status of the process. */
final class RunCommand {
  private final StandardStreams streams;

  RunCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(Invocation.Run run) {
    Failures failures = new Failures(streams, run.options());
    try (TimeLimit limit = new TimeLimit(run.options().setting().seconds(), streams)) {
      return limit.status(failures.guard(() -> evaluate(run, failures, limit)));
    }
  }

  private int evaluate(Invocation.Run run, Failures failures, TimeLimit limit)
      throws ProgramText.UnreadableProgram {
    RunOptions options = asked(run.options());
    boolean printValue = options.printValue();
    Source source = new ProgramText(streams).read(run.program(), printValue);
    try (Engine engine = told(GuestContext.engine(streams), options);
        Context context =
            printValue
                ? GuestContext.openForPrinting(engine, run.arguments(), options)
                : GuestContext.open(engine, run.arguments(), options);
        Signals signals = Signals.during(context, streams)) {
      limit.begin(context);
      return signals.watch(() -> evaluate(context, source, failures, printValue));
    }
  }

  private RunOptions asked(RunOptions options) {
    Terminals terminals = streams.terminals();
    return terminals.input() ? options : options.withoutQuestions();
  }

  /** Tells a curious user what the program runs on. */
  private Engine told(Engine engine, RunOptions options) {
    if (options.setting().verbose()) {
      String driver = NetworkFacts.driver(engine, options);
      streams.complain(Version.line() + ", network driver " + driver);
    }
    return engine;
  }

  /** A failure is reported before the context closes: its report is the guest's. */
  static int evaluate(Context context, Source source, Failures failures, boolean printValue) {
    try {
      Value result = context.eval(source);
      return printValue ? ExitStatus.OK : status(result);
    } catch (PolyglotException failure) {
      return failures.report(failure);
    }
  }

  /** The language answers the status that the program asked for; anything else is success. */
  private static int status(Value result) {
    return result.fitsInInt() ? result.asInt() & 0xFF : ExitStatus.OK;
  }
}
