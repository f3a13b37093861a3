// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** Prints how a program is read: its tokens or its syntax tree. */
final class DumpCommand {
  private final StandardStreams streams;

  DumpCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(Invocation.Dump dump) {
    Failures failures = new Failures(streams, dump.options().debug());
    return failures.guard(() -> dump(dump));
  }

  private int dump(Invocation.Dump dump) throws ProgramText.UnreadableProgram {
    try (Engine engine = GuestContext.engine(streams);
        Context context = GuestContext.open(engine)) {
      Value answer = context.eval(new ProgramText(streams).question(dump.program(), dump.part()));
      streams.print(answer.getMember("text").asString().stripTrailing());
      String findings = answer.getMember("findings").asString();
      if (!findings.isEmpty()) {
        streams.complain(findings.stripTrailing());
      }
      return answer.getMember("refused").asInt() == 0 ? ExitStatus.OK : ExitStatus.BAD_PROGRAM;
    }
  }
}
