// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import spl.launcher.coverage.CoverageOptions;
import spl.launcher.coverage.CoverageReport;
import spl.launcher.doctest.DocFiles;
import spl.launcher.doctest.DocRunner;
import spl.launcher.spec.FileReport;
import spl.launcher.spec.LastRun;
import spl.launcher.spec.Plan;
import spl.launcher.spec.ProgressBar;
import spl.launcher.spec.SpecRunner;
import spl.launcher.spec.Target;
import spl.launcher.spec.TestOptions;

/** Runs files on an engine that stays warm from one run to the next. */
final class TestRun {
  private final StandardStreams streams;
  private final Engine engine;
  private final Invocation.Test test;
  private final DocFiles documents;
  private final Set<Path> specs = new HashSet<>();
  private List<FileReport> reports = List.of();
  private Runnable leaving = () -> {};

  TestRun(StandardStreams streams, Engine engine, Invocation.Test test, DocFiles documents) {
    this.streams = streams;
    this.engine = engine;
    this.test = test;
    this.documents = documents;
  }

  /** Persons get the groups, machines the dots, unless another form is asked for. */
  TestOptions options() {
    TestOptions options = test.testOptions();
    if (options.outputs().stream().anyMatch(output -> output.file().isEmpty())) {
      return options;
    }
    boolean doc = streams.terminals().output() || options.behaviour().list();
    List<TestOptions.Output> outputs = new ArrayList<>(options.outputs());
    outputs.add(
        new TestOptions.Output(doc ? TestOptions.FormatName.DOC : TestOptions.FormatName.DOTS, ""));
    return options.withOutputs(outputs);
  }

  /** Runs files and tells the results. */
  SpecRunner.Verdict once(TestOptions options, List<Target> targets) {
    targets.forEach(target -> specs.add(target.file().toAbsolutePath().normalize()));
    LastRun lastRun = LastRun.read(StateFolder.ofTests());
    if (options.plan().choice() == Plan.Choice.CHANGED && lastRun.isUpToDate(targets)) {
      streams.print("nothing has changed since the last run passed");
      return SpecRunner.Verdict.PASSED;
    }
    SpecRunner runner = new SpecRunner(options, this::open, streams.output(), screen());
    runner.remember(lastRun);
    runner.document(
        setting -> new DocRunner(setting, documents, test.kind() == Invocation.Test.Kind.FIX),
        streams::complain);
    Runnable undo = Signals.whenAsked(status -> interrupted(runner, status));
    SpecRunner.Verdict verdict = runner.run(targets);
    undo.run();
    reports = runner.done();
    return verdict;
  }

  /** Says what is done before a signal ends the process. */
  void beforeLeaving(Runnable action) {
    leaving = action;
  }

  /** What came of the files of the last run. */
  List<FileReport> reports() {
    return reports;
  }

  private Context open(OutputStream output, OutputStream errors, Map<String, String> variables) {
    boolean coverage = test.extras().coverage().isOn();
    return GuestContext.openForSpec(
        engine, new GuestContext.SpecStreams(output, errors, variables, coverage), test.options());
  }

  /** Tells what of the code has run; the status of a run that ended with {@code status}. */
  int coverage(int status) {
    CoverageOptions wanted = test.extras().coverage();
    if (!wanted.isOn()) {
      return status;
    }
    CoverageReport report = CoverageReport.of(rows(), path -> !specs.contains(path.normalize()));
    try {
      print(report.write(wanted));
    } catch (IOException unwritable) {
      streams.complain("error: " + unwritable.getMessage());
      return ExitStatus.FAILED;
    }
    if (report.isBelow(wanted.least())) {
      streams.complain(report.shortfall(wanted.least()));
      return ExitStatus.FAILED;
    }
    return status;
  }

  private List<String> rows() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (Context context = open(nowhere, nowhere, Map.of())) {
      Source question =
          Source.newBuilder(GuestContext.LANGUAGE, "", "coverage")
              .mimeType("application/x-spl-coverage")
              .cached(false)
              .buildLiteral();
      Value answer = context.eval(question);
      List<String> rows = new ArrayList<>();
      for (long i = 0; i < answer.getArraySize(); i++) {
        rows.add(answer.getArrayElement(i).asString());
      }
      return rows;
    }
  }

  /**
   * Ctrl-C ends the process at once: what has run until then is told, but no program goes on and
   * nothing that is running is told of its end.
   */
  private void interrupted(SpecRunner runner, int status) {
    runner.end();
    leaving.run();
    streams.output().flushIfFree();
    Runtime.getRuntime().halt(status);
  }

  /** Persons see how far the run has come. */
  private Consumer<String> screen() {
    return streams.terminals().output() ? new ProgressBar(this::print) : this::print;
  }

  void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    streams.output().write(bytes, 0, bytes.length);
  }
}
