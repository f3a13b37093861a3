// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.List;
import spl.launcher.spec.Plan;
import spl.launcher.spec.Selection;
import spl.launcher.spec.SpecRunner;
import spl.launcher.spec.Target;
import spl.launcher.spec.TestOptions;

/** Runs files, and runs those again of which something has changed, until the person leaves. */
final class WatchedRun {
  private static final long LOOK_MILLIS = 300;
  private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";
  private static final String KEYS = "a all, f failed, p pattern, u update snapshots, q quit";

  private final StandardStreams streams;
  private final TestRun run;
  private final TestTargets targets;
  private final WatchedFiles files = new WatchedFiles();
  private TestOptions options;
  private int status = ExitStatus.OK;

  WatchedRun(StandardStreams streams, TestRun run, TestTargets targets) {
    this.streams = streams;
    this.run = run;
    this.targets = targets;
    this.options = run.options();
  }

  /** The status of the last run, when the person leaves. */
  int run() throws TestTargets.NothingThere {
    List<Target> first = targets.find();
    try (TerminalKeys keys = new TerminalKeys(streams.input(), streams.terminals().input())) {
      run.beforeLeaving(keys::close);
      Runnable undo = Signals.whenAsked(received -> end(keys, received));
      run(first, options.plan());
      for (int key = next(keys); key != 'q'; key = next(keys)) {
        obey(key, keys);
      }
      undo.run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return status;
  }

  private void end(TerminalKeys keys, int received) {
    keys.close();
    streams.output().flushIfFree();
    Runtime.getRuntime().halt(received);
  }

  /** The next key; files that change meanwhile are run. */
  private int next(TerminalKeys keys) throws InterruptedException {
    while (true) {
      int key = keys.next(LOOK_MILLIS);
      if (key != TerminalKeys.NONE && !Character.isWhitespace(key)) {
        return key;
      }
      List<Target> changed = files.changed(found());
      if (!changed.isEmpty()) {
        run(changed, options.plan().with(Plan.Choice.ALL, options.plan().update()));
      }
    }
  }

  private void obey(int key, TerminalKeys keys) throws InterruptedException {
    Plan plan = options.plan();
    switch (key) {
      case 'a' -> {
        options = options.withSelection(Selection.ALL);
        run(found(), plan.with(Plan.Choice.ALL, plan.update()));
      }
      case 'f' -> run(found(), plan.with(Plan.Choice.FAILED, plan.update()));
      case 'u' -> run(found(), plan.with(Plan.Choice.ALL, true));
      case 'p' -> pattern(keys);
      default -> say();
    }
  }

  private void pattern(TerminalKeys keys) throws InterruptedException {
    streams.print("examples whose names contain (a text or a /pattern/; empty for all):");
    streams.output().flush();
    String text = keys.line();
    List<String> filters = text.isEmpty() ? List.of() : List.of(text);
    options = options.withSelection(new Selection(filters, List.of(), List.of()));
    run(found(), options.plan().with(Plan.Choice.ALL, options.plan().update()));
  }

  /** A place that holds nothing for a moment holds something again soon. */
  private List<Target> found() {
    try {
      return targets.find();
    } catch (TestTargets.NothingThere gone) {
      return List.of();
    }
  }

  private void run(List<Target> wanted, Plan plan) {
    if (streams.terminals().output()) {
      run.print(CLEAR);
    }
    files.before(wanted);
    SpecRunner.Verdict verdict = run.once(options.withPlan(plan), wanted);
    status = run.coverage(verdict == SpecRunner.Verdict.FAILED ? ExitStatus.FAILED : ExitStatus.OK);
    files.after(run.reports());
    say();
  }

  private void say() {
    String count = files.count() == 1 ? "1 file" : files.count() + " files";
    boolean person = streams.terminals().input() && streams.terminals().output();
    streams.print("\nwatching " + count + (person ? ": " + KEYS : ""));
    streams.output().flush();
  }
}
