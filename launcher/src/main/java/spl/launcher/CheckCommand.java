// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/** Reports what the language can tell about programs without running them. */
final class CheckCommand {
  private final StandardStreams streams;

  CheckCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(Invocation.Check check) {
    if (check.targets().isEmpty()) {
      streams.complain("error: nothing to check; name at least one file\nusage: spl check PATH...");
      return ExitStatus.BAD_COMMAND_LINE;
    }
    Failures failures = new Failures(streams, check.options().debug());
    int status = ExitStatus.OK;
    try (Engine engine = GuestContext.engine(streams)) {
      for (Path target : check.targets()) {
        status = Math.max(status, failures.guard(() -> parse(engine, target)));
      }
    }
    return status;
  }

  private int parse(Engine engine, Path target) throws ProgramText.UnreadableProgram {
    try (Context context = GuestContext.open(engine, List.of())) {
      context.parse(new ProgramText(streams).read(new Program.File(target), false));
      return ExitStatus.OK;
    }
  }
}
