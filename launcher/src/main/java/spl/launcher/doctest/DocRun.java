// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spl.launcher.spec.ExampleReport;
import spl.launcher.spec.Failure;
import spl.launcher.spec.FileReport;
import spl.launcher.spec.RunSetting;
import spl.launcher.spec.Status;
import spl.launcher.spec.Target;

/** The run of one document. */
final class DocRun implements AutoCloseable {
  private static final String GROUP = "Doctest: ";

  private final RunSetting setting;
  private final Target target;
  private final String declarations;
  private final Map<String, DocSession> sessions = new HashMap<>();
  private final List<ExampleReport> reports = new ArrayList<>();
  private final List<Failure> problems = new ArrayList<>();
  private final DocFix fix = new DocFix();

  /**
   * A run.
   *
   * @param declarations the program that sessions begin with, empty for none
   */
  DocRun(RunSetting setting, Target target, String declarations) {
    this.setting = setting;
    this.target = target;
    this.declarations = declarations;
  }

  /** Runs the examples of a unit that are wanted. */
  void unit(DocUnit unit) {
    List<DocExample> wanted = unit.examples().stream().filter(e -> isWanted(unit, e)).toList();
    if (wanted.isEmpty()) {
      return;
    }
    boolean isolated = wanted.stream().anyMatch(e -> e.marks().has("isolated"));
    if (isolated) {
      wanted.forEach(example -> together(unit, List.of(example), true));
    } else {
      together(unit, wanted, unit.session().isEmpty());
    }
  }

  private ExampleReport.Id id(DocUnit unit, DocExample example) {
    return new ExampleReport.Id(
        List.of(GROUP + unit.name()), example.name(), example.line(), example.marks().tags());
  }

  private boolean isWanted(DocUnit unit, DocExample example) {
    int last =
        Math.max(example.line(), example.expected().line() + example.expected().lines().size() - 1);
    boolean here = target.line() == 0 || example.line() <= target.line() && target.line() <= last;
    ExampleReport.Id id = id(unit, example);
    return here
        && setting.options().selection().accepts(id)
        && setting.progress().wants(target.file().toString(), id);
  }

  private void together(DocUnit unit, List<DocExample> examples, boolean alone) {
    List<DocExample> running = examples.stream().filter(e -> !isSkipped(unit, e)).toList();
    if (running.isEmpty()) {
      return;
    }
    String key = alone ? "alone" : unit.session();
    try {
      DocSession session = sessions.computeIfAbsent(key, k -> open());
      String broken = prepare(session, unit);
      running.forEach(example -> example(session, unit, example, broken));
      unit.teardown().forEach(step -> tearDown(session, step));
    } finally {
      if (alone) {
        close(key);
      }
    }
  }

  private boolean isSkipped(DocUnit unit, DocExample example) {
    if (setting.options().behaviour().list()) {
      add(
          new ExampleReport(
              id(unit, example), Status.PASSED, "", 0, List.of(), ExampleReport.Notes.NONE));
      return true;
    }
    boolean skipped = example.marks().has("skip") || !example.marks().reason().isEmpty();
    if (skipped) {
      add(
          new ExampleReport(
              id(unit, example),
              Status.SKIPPED,
              example.marks().reason(),
              0,
              List.of(),
              ExampleReport.Notes.NONE));
    }
    return skipped;
  }

  private DocSession open() {
    DocSession session = new DocSession(setting, target.file());
    if (!declarations.isEmpty()) {
      DocOutcome loaded = session.load(declarations);
      if (loaded.failed()) {
        problems.add(Failure.of(loaded.report()));
      }
    }
    return session;
  }

  /** Runs what examples need; answers what went wrong, else nothing. */
  private String prepare(DocSession session, DocUnit unit) {
    for (DocExample step : unit.setup()) {
      DocOutcome outcome = session.run(step, false);
      if (outcome.end() != DocOutcome.End.DONE) {
        return "the setup at line " + step.line() + " failed: " + outcome.message();
      }
    }
    return "";
  }

  private void tearDown(DocSession session, DocExample step) {
    if (!session.isStopped()) {
      DocOutcome outcome = session.run(step, false);
      if (outcome.failed()) {
        setting
            .warnings()
            .accept(
                "warning: the teardown at "
                    + target.file()
                    + ":"
                    + step.line()
                    + " failed: "
                    + outcome.message());
      }
    }
  }

  private void example(DocSession session, DocUnit unit, DocExample example, String broken) {
    if (setting.progress().isOver()) {
      return;
    }
    ExampleReport.Id id = id(unit, example);
    long start = System.nanoTime();
    if (!broken.isEmpty() || session.isStopped()) {
      String reason = broken.isEmpty() ? "an example before it was stopped" : broken;
      add(
          new ExampleReport(
              id, Status.FAILED, "", 0, List.of(Failure.of(reason)), ExampleReport.Notes.NONE));
      return;
    }
    DocOutcome outcome = session.run(example, unit.session().isEmpty());
    List<Failure> failures = DocVerdict.of(target.file().toString(), example, outcome);
    if (!failures.isEmpty() && outcome.end() == DocOutcome.End.DONE) {
      fix.note(example, outcome.output());
    }
    boolean slow = outcome.end() == DocOutcome.End.TIMED_OUT;
    Status status = slow ? Status.TIMEOUT : failures.isEmpty() ? Status.PASSED : Status.FAILED;
    ExampleReport.Notes notes =
        new ExampleReport.Notes(List.of(), outcome.output(), session.takeErrors());
    long nanos = System.nanoTime() - start;
    add(new ExampleReport(id, status, slow ? "took too long" : "", nanos, failures, notes));
  }

  private void add(ExampleReport report) {
    reports.add(report);
    setting.progress().ended(report);
  }

  /** What examples really say. */
  DocFix fix() {
    return fix;
  }

  FileReport report(long nanos) {
    return new FileReport(
        target.file().toString(), nanos, List.copyOf(reports), List.copyOf(problems), false);
  }

  private void close(String key) {
    DocSession session = sessions.remove(key);
    if (session != null) {
      session.close();
    }
  }

  @Override
  public void close() {
    List.copyOf(sessions.keySet()).forEach(this::close);
  }
}
