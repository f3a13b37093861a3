// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs one program; its result is the status of the process. */
final class RunCommand {
  private final StandardStreams streams;

  RunCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(Invocation.Run run) {
    return new Failures(streams, run.options().debug()).guard(() -> evaluate(run));
  }

  private int evaluate(Invocation.Run run) throws ProgramText.UnreadableProgram {
    boolean printValue = run.options().printValue();
    Source source = new ProgramText(streams).read(run.program(), printValue);
    try (Engine engine = GuestContext.engine(streams);
        Context context = GuestContext.open(engine, run.arguments())) {
      Value result = context.eval(source);
      return printValue ? ExitStatus.OK : status(result);
    }
  }

  /** The language answers the status that the program asked for; anything else is success. */
  static int status(Value result) {
    return result.fitsInInt() ? result.asInt() & 0xFF : ExitStatus.OK;
  }
}
