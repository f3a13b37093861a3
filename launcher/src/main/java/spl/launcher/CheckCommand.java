// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

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
    int status = ExitStatus.OK;
    try (Engine engine = GuestContext.engine(streams)) {
      for (Path target : check.targets()) {
        status = Math.max(status, check(engine, target, check.options()));
      }
    }
    return status;
  }

  private int check(Engine engine, Path target, RunOptions options) {
    try (Context context = GuestContext.open(engine, List.of())) {
      context.parse(new ProgramText(streams).read(new Program.File(target), false));
      return ExitStatus.OK;
    } catch (ProgramText.UnreadableProgram unreadable) {
      streams.complain(unreadable.getMessage());
      return ExitStatus.UNREADABLE_PROGRAM;
    } catch (PolyglotException failure) {
      return new Failures(streams, options.debug()).report(failure);
    }
  }
}
