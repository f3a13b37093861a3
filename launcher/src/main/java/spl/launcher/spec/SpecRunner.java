// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs spec files and tells the results in all the forms that were asked for. */
public final class SpecRunner {
  /** As much as the main program gets: deep recursion must end in the language's own error. */
  private static final long STACK_BYTES = 1L << 30;

  private final TestOptions options;
  private final Contexts contexts;
  private final OutputStream output;
  private final List<Report> reports = new ArrayList<>();
  private final List<FileReport> done = new ArrayList<>();
  private final Queue<Future<Optional<FileReport>>> waiting = new ConcurrentLinkedQueue<>();
  private final long start = System.nanoTime();
  private final Consumer<String> standard;
  private Consumer<String> warnings = line -> {};
  private Function<RunSetting, FileRuns> documentation = setting -> FileReport::unknown;
  private @Nullable LastRun lastRun;
  private @Nullable ProgressBar bar;
  private boolean told;

  /**
   * A run.
   *
   * @param output where programs write when their output is not kept
   * @param standard takes the parts of reports that go to standard output
   */
  public SpecRunner(
      TestOptions options, Contexts contexts, OutputStream output, Consumer<String> standard) {
    this.options = options;
    this.contexts = contexts;
    this.output = output;
    this.standard = standard;
    this.bar = standard instanceof ProgressBar shown ? shown : null;
    Signs signs = options.behaviour().ascii() ? Signs.ASCII : Signs.UNICODE;
    options.outputs().forEach(place -> reports.add(Report.of(place, signs, standard)));
  }

  /** Keeps what a run says about its files for the next one. */
  public void remember(LastRun memory) {
    lastRun = memory;
  }

  /**
   * Says what is done with files whose examples stand in documentation.
   *
   * @param runs makes what runs them
   * @param warned takes lines for people that change no result
   */
  public void document(Function<RunSetting, FileRuns> runs, Consumer<String> warned) {
    documentation = runs;
    warnings = warned;
  }

  /** How a run ended. */
  public enum Verdict {
    PASSED,
    FAILED,
    NOTHING_RAN
  }

  /** Runs the files and tells the results. */
  public Verdict run(List<Target> found) {
    LastRun memory = lastRun;
    List<Target> targets = memory == null ? found : options.plan().of(found, memory);
    reports.forEach(report -> report.begin(targets.size()));
    if (bar != null) {
      bar.begin(targets.size());
    }
    Failing failing = new Failing();
    try (Watchdog watchdog = new Watchdog();
        TemporaryFolders folders = new TemporaryFolders(options.plan().keep())) {
      RunSetting setting = new RunSetting(options, contexts, watchdog, failing, warnings);
      FileRuns specs = new FileRunner(setting, folders);
      FileRuns documents = documentation.apply(setting);
      FileRuns runner = t -> t.documentation() ? documents.run(t) : specs.run(t);
      runAll(targets, t -> failing.isOver() ? Optional.empty() : Optional.of(runner.run(t)));
      Path kept = folders.end();
      if (kept != null) {
        warnings.accept("note: what the files wrote stays in '" + kept + "'");
      }
    }
    end();
    return verdict();
  }

  private void runAll(List<Target> targets, Function<Target, Optional<FileReport>> runner) {
    // Documents are read as one story: their examples may share files and tell of times.
    boolean alone =
        options.behaviour().stream() || targets.stream().anyMatch(Target::documentation);
    int workers = options.limits().workers(alone);
    if (Math.min(workers, targets.size()) > 1) {
      sideBySide(targets, runner, workers);
    } else {
      targets.forEach(target -> runner.apply(target).ifPresent(this::tell));
    }
  }

  /** Tells what is known so far; for the moment when a run is interrupted, too. */
  public synchronized void end() {
    if (!told) {
      tellFinished();
      told = true;
      Summary summary = summary();
      if (bar != null) {
        bar.end();
      }
      reports.forEach(report -> report.end(summary));
      standard.accept(summary.slowest(options.plan().slowest()));
      if (lastRun != null && !options.behaviour().list()) {
        lastRun.update(summary.files(), options.selection().isAll());
      }
    }
  }

  /** What came of the files that were told, in order. */
  public synchronized List<FileReport> done() {
    return List.copyOf(done);
  }

  private synchronized Summary summary() {
    return new Summary(List.copyOf(done), System.nanoTime() - start, options.plan().seed());
  }

  private Verdict verdict() {
    Summary summary = summary();
    boolean focused = summary.files().stream().anyMatch(FileReport::focused);
    if (!summary.passed() || (focused && options.behaviour().forbidFocus())) {
      return Verdict.FAILED;
    }
    return summary.total() == 0 ? Verdict.NOTHING_RAN : Verdict.PASSED;
  }

  /** Files that have run behind one that still runs. */
  private void tellFinished() {
    for (Future<Optional<FileReport>> result : List.copyOf(waiting)) {
      if (result.state() == Future.State.SUCCESS) {
        result.resultNow().ifPresent(this::tell);
      }
    }
  }

  /** Files run in any order; their results are told in the order of the files. */
  private void sideBySide(
      List<Target> targets, Function<Target, Optional<FileReport>> runner, int threads) {
    ExecutorService workers =
        Executors.newFixedThreadPool(threads, task -> new Thread(null, task, "spec", STACK_BYTES));
    try {
      targets.forEach(target -> waiting.add(workers.submit(() -> runner.apply(target))));
      for (Future<Optional<FileReport>> result : List.copyOf(waiting)) {
        result.get();
        tellNext();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** The first of the files that were not told yet has run. */
  private synchronized void tellNext() {
    if (!told) {
      waiting.remove().resultNow().ifPresent(this::tell);
    }
  }

  private synchronized void tell(FileReport report) {
    boolean empty = report.examples().isEmpty() && report.problems().isEmpty();
    done.add(report);
    if (!empty) {
      reports.forEach(r -> r.file(report));
    }
    if (bar != null) {
      bar.done(report);
    }
  }

  /** Counts failures over all files. */
  private final class Failing implements Progress {
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public boolean isOver() {
      return options.limits().failures() > 0 && failures.get() >= options.limits().failures();
    }

    @Override
    public void ended(ExampleReport report) {
      if (report.status().isBad()) {
        failures.incrementAndGet();
      }
    }

    @Override
    public boolean wants(String file, ExampleReport.Id example) {
      LastRun memory = lastRun;
      return memory == null
          || options.plan().choice() != Plan.Choice.FAILED
          || memory.hasFailed(file, example);
    }

    @Override
    public @Nullable OutputStream stream() {
      return options.behaviour().stream() ? output : null;
    }
  }
}
