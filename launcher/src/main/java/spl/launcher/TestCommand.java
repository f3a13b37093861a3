// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

/** Runs spec files, each in a context of its own, and counts the files that did not pass. */
final class TestCommand {
  private final StandardStreams streams;

  TestCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(Invocation.Test test) {
    List<Path> targets = test.targets().isEmpty() ? SpecFiles.defaultTargets() : test.targets();
    List<Path> files = new ArrayList<>();
    for (Path target : targets) {
      List<Path> found = find(target);
      if (found.isEmpty()) {
        streams.complain("error: no spec file at '" + target + "': nothing to run");
        return ExitStatus.NOTHING_TO_RUN;
      }
      files.addAll(found);
    }
    return runAll(files, test.options());
  }

  private List<Path> find(Path target) {
    try {
      return SpecFiles.below(target);
    } catch (IOException unreadable) {
      streams.complain("error: cannot search '" + target + "': " + unreadable.getMessage());
      return List.of();
    }
  }

  private int runAll(List<Path> files, RunOptions options) {
    Failures failures = new Failures(streams, options.debug());
    List<Path> failed = new ArrayList<>();
    try (Engine engine = GuestContext.engine(streams)) {
      for (Path file : files) {
        streams.print(file.toString());
        if (failures.guard(() -> runOne(engine, file, failures)) != ExitStatus.OK) {
          failed.add(file);
        }
      }
    }
    streams.print("\n" + count(files.size(), "file") + ", " + failed.size() + " failed");
    failed.forEach(file -> streams.print("  failed: " + file));
    return failed.isEmpty() ? ExitStatus.OK : ExitStatus.FAILED;
  }

  private int runOne(Engine engine, Path file, Failures failures)
      throws ProgramText.UnreadableProgram {
    try (Context context = GuestContext.open(engine, List.of())) {
      Source source = new ProgramText(streams).read(new Program.File(file), false);
      return RunCommand.evaluate(context, source, failures, false);
    }
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
