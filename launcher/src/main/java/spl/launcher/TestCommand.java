// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import org.graalvm.polyglot.Engine;
import spl.launcher.doctest.DocFiles;
import spl.launcher.spec.SpecRunner;

/** Runs spec files: finds them, runs each in a context of its own, and tells the results. */
final class TestCommand {
  private final StandardStreams streams;
  private final DocFiles documents;

  TestCommand(StandardStreams streams) {
    this.streams = streams;
    this.documents = new DocFiles(streams::complain);
  }

  int run(Invocation.Test test) {
    TestTargets targets = new TestTargets(test, documents);
    try (Engine engine = GuestContext.engineForSpecs(streams)) {
      TestRun run = new TestRun(streams, engine, test, documents);
      if (test.extras().watch()) {
        return new WatchedRun(streams, run, targets).run();
      }
      int status = status(run.once(run.options(), targets.find()));
      return status == ExitStatus.NOTHING_TO_RUN ? status : run.coverage(status);
    } catch (TestTargets.NothingThere nothing) {
      streams.complain(String.valueOf(nothing.getMessage()));
      return ExitStatus.NOTHING_TO_RUN;
    } catch (RuntimeException | Error failure) {
      new Failures(streams, test.options().debug()).internal(failure);
      return ExitStatus.TESTS_BROKEN;
    }
  }

  private int status(SpecRunner.Verdict verdict) {
    return switch (verdict) {
      case PASSED -> ExitStatus.OK;
      case FAILED -> ExitStatus.FAILED;
      case NOTHING_RAN -> {
        streams.complain("error: no example was selected: nothing to run");
        yield ExitStatus.NOTHING_TO_RUN;
      }
    };
  }
}
