// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import spl.launcher.guest.GuestReport;

/** Runs one spec file in a fresh context. */
final class FileRunner implements FileRuns {
  private static final String LISTENER = "spl.spec.listener";
  private static final String UPDATE = "SPL_UPDATE_SNAPSHOTS";
  private static final String FOLDER = "SPL_TEST_TMP";

  private final TestOptions options;
  private final Contexts contexts;
  private final Watchdog watchdog;
  private final Progress progress;
  private final Consumer<String> warnings;
  private final TemporaryFolders folders;

  /** A runner whose files get folders that somebody else removes. */
  FileRunner(RunSetting setting, TemporaryFolders folders) {
    this.folders = folders;
    this.options = setting.options();
    this.contexts = setting.contexts();
    this.watchdog = setting.watchdog();
    this.progress = setting.progress();
    this.warnings = setting.warnings();
  }

  @Override
  public FileReport run(Target target) {
    long start = System.nanoTime();
    String name = target.file().toString();
    Capture output = new Capture(progress.stream());
    Capture errors = new Capture(progress.stream());
    SpecText read = SpecText.read(target.file());
    if (read.problem() != null) {
      return FileReport.unreadable(name, read.problem());
    }
    String text = read.content();
    Directives directives = Directives.of(text);
    if (directives.skipReason() != null && !target.named()) {
      return skipped(name, directives.skipReason());
    }
    Running running = new Running(target, directives, new EventReader.Streams(output, errors));
    running.evaluate(text);
    FileReport report = running.events.report(name, System.nanoTime() - start);
    if (options.isWhole(target) && report.isComplete()) {
      unusedSnapshots(target.file(), running.events.snapshots());
    }
    return report;
  }

  private void unusedSnapshots(Path spec, List<String> used) {
    Snapshots snapshots = new Snapshots(spec, used);
    boolean removed = options.plan().update();
    String note = snapshots.note(removed);
    if (!note.isEmpty()) {
      warnings.accept(note);
    }
    if (removed) {
      snapshots.remove();
    }
  }

  private static FileReport skipped(String name, String reason) {
    ExampleReport.Id id = new ExampleReport.Id(List.of(), name, 1, List.of());
    ExampleReport whole =
        new ExampleReport(id, Status.SKIPPED, reason, 0, List.of(), ExampleReport.Notes.NONE);
    return new FileReport(name, 0, List.of(whole), List.of(), false);
  }

  /** One file while it runs. */
  private final class Running implements EventReader.Control {
    private final Target target;
    private final Directives directives;
    private final EventReader.Streams streams;
    private final EventReader events;
    private Watchdog.@Nullable Limit exampleLimit;
    private @Nullable Context context;

    Running(Target target, Directives directives, EventReader.Streams streams) {
      this.target = target;
      this.directives = directives;
      this.streams = streams;
      this.events =
          new EventReader(this, streams, directives.tags(), options.behaviour().strictExpect());
    }

    void evaluate(String text) {
      double seconds =
          directives.seconds() > 0 ? directives.seconds() : options.limits().longestFile();
      Path folder = folders.take();
      try (Context opened = contexts.open(streams.output(), streams.errors(), variables(folder))) {
        context = opened;
        // First the language, which contexts share: what the framework needs for values belongs to
        // it, and would be made anew for each context otherwise.
        opened.initialize("spl");
        opened.getPolyglotBindings().putMember(LISTENER, events);
        Watchdog.Limit limit = watchdog.limit(opened, seconds);
        try {
          finished(opened.eval(source(text)));
        } catch (PolyglotException failure) {
          failed(failure, limit);
        } finally {
          limit.end();
        }
      } catch (PolyglotException cancelled) {
        // Closing a context that was cancelled says so once more.
      } finally {
        folders.give(folder);
      }
    }

    /** A build server must not accept what a change made of the snapshots unless it is told to. */
    private Map<String, String> variables(Path folder) {
      Map<String, String> variables = new HashMap<>(options.variables());
      variables.put(FOLDER, folder.toString());
      if (options.plan().update()) {
        variables.put(UPDATE, "1");
      } else if (System.getenv("CI") != null) {
        variables.put(UPDATE, "0");
      }
      return variables;
    }

    private Source source(String text) {
      String name = target.file().toString();
      return Source.newBuilder("spl", target.file().toFile())
          .name(name)
          .content(text)
          .buildLiteral();
    }

    private void finished(Value result) {
      if (events.isEmpty()) {
        printed(events.outside());
      }
      if (events.isEmpty() && result.fitsInInt() && result.asInt() != 0) {
        events.problem("the program ended with status " + result.asInt());
      }
    }

    /** Specs that use no framework print one marked line per example. */
    private void printed(String output) {
      List<String> marked = new ArrayList<>(output.lines().toList());
      marked.removeIf(line -> !line.contains("[PASS]") && !line.contains("[FAIL]"));
      for (String line : marked) {
        boolean bad = line.contains("[FAIL]");
        String name = line.replace("[PASS]", "").replace("[FAIL]", "").strip();
        ExampleReport.Id id = new ExampleReport.Id(List.of(), name, 1, List.of());
        List<Failure> failures = bad ? List.of(Failure.of(line.strip())) : List.of();
        Status status = bad ? Status.FAILED : Status.PASSED;
        events.printed(new ExampleReport(id, status, "", 0, failures, ExampleReport.Notes.NONE));
      }
    }

    private void failed(PolyglotException failure, Watchdog.Limit limit) {
      Watchdog.Limit inner = exampleLimit;
      String slow = inner == null || inner.reason() == null ? limit.reason() : inner.reason();
      if (slow != null) {
        events.interrupted(Status.TIMEOUT, slow);
      } else if (failure.isExit()) {
        events.problem("the program ended with status " + failure.getExitStatus());
      } else {
        events.problem(report(failure));
      }
    }

    private static String report(PolyglotException failure) {
      String report = GuestReport.of(failure);
      if (report != null) {
        return report;
      }
      String message = String.valueOf(failure.getMessage());
      return failure.isInternalError() ? "internal error: " + message : message;
    }

    @Override
    public boolean selects(ExampleReport.Id example, List<EventReader.Lines> lines) {
      boolean wanted =
          isAtLine(lines)
              && options.selection().accepts(example)
              && progress.wants(target.file().toString(), example);
      if (wanted && options.behaviour().list()) {
        events.printed(
            new ExampleReport(example, Status.PASSED, "", 0, List.of(), ExampleReport.Notes.NONE));
        return false;
      }
      return wanted && !progress.isOver();
    }

    /** The line is in the example, or begins a group around it. */
    private boolean isAtLine(List<EventReader.Lines> lines) {
      int line = target.line();
      EventReader.Lines own = lines.getFirst();
      return line == 0
          || own.first() <= line && line <= own.last()
          || lines.stream().skip(1).anyMatch(group -> group.first() == line);
    }

    @Override
    public void started(ExampleReport.Id example, double seconds) {
      Context running = context;
      if (running != null) {
        double longest = seconds > 0 ? seconds : options.limits().exampleSeconds();
        exampleLimit = watchdog.limit(running, longest);
      }
    }

    @Override
    public void ended(ExampleReport report) {
      if (exampleLimit != null) {
        exampleLimit.end();
        exampleLimit = null;
      }
      progress.ended(report);
    }
  }
}
