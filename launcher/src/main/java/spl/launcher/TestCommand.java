// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Engine;
import spl.launcher.doctest.DocFiles;
import spl.launcher.doctest.DocRunner;
import spl.launcher.spec.LastRun;
import spl.launcher.spec.ProgressBar;
import spl.launcher.spec.SpecRunner;
import spl.launcher.spec.Target;
import spl.launcher.spec.TestOptions;

/** Runs spec files: finds them, runs each in a context of its own, and tells the results. */
final class TestCommand {
  private static final Pattern AT_LINE = Pattern.compile("(.+):(\\d+)");

  private final StandardStreams streams;
  private final DocFiles documents;

  TestCommand(StandardStreams streams) {
    this.streams = streams;
    this.documents = new DocFiles(streams::complain);
  }

  int run(Invocation.Test test) {
    try {
      return find(test);
    } catch (RuntimeException | Error failure) {
      new Failures(streams, test.options().debug()).internal(failure);
      return ExitStatus.TESTS_BROKEN;
    }
  }

  private int find(Invocation.Test test) {
    List<Path> places = test.targets().isEmpty() ? usual(test.kind()) : test.targets();
    List<Target> targets = new ArrayList<>();
    for (Path place : places) {
      List<Target> found = find(place, test.kind());
      if (found.isEmpty()) {
        String wanted = test.kind() == Invocation.Test.Kind.SPECS ? "spec file" : "document";
        streams.complain("error: no " + wanted + " at '" + place + "': nothing to run");
        return ExitStatus.NOTHING_TO_RUN;
      }
      targets.addAll(found);
    }
    return run(targets, test);
  }

  private static List<Path> usual(Invocation.Test.Kind kind) {
    return kind == Invocation.Test.Kind.SPECS ? SpecFiles.defaultTargets() : List.of(Path.of("."));
  }

  private List<Target> find(Path place, Invocation.Test.Kind kind) {
    Matcher line = AT_LINE.matcher(place.toString());
    if (!Files.exists(place) && line.matches() && Files.isRegularFile(Path.of(line.group(1)))) {
      Path file = Path.of(line.group(1));
      return List.of(
          new Target(file, Integer.parseInt(line.group(2)), true, isDocument(file, kind)));
    }
    try {
      boolean named = !Files.isDirectory(place);
      Set<Path> files = new TreeSet<>();
      if (runsSpecs(kind)) {
        files.addAll(SpecFiles.below(place));
      }
      if (kind != Invocation.Test.Kind.SPECS) {
        files.addAll(documents.below(place));
      }
      return files.stream().map(f -> new Target(f, 0, named, isDocument(f, kind))).toList();
    } catch (IOException unreadable) {
      streams.complain("error: cannot search '" + place + "': " + unreadable.getMessage());
      return List.of();
    }
  }

  private static boolean runsSpecs(Invocation.Test.Kind kind) {
    return kind == Invocation.Test.Kind.SPECS || kind == Invocation.Test.Kind.BOTH;
  }

  /** Specs are run as documentation only where nothing else is. */
  private static boolean isDocument(Path file, Invocation.Test.Kind kind) {
    String name = file.getFileName().toString();
    return !runsSpecs(kind)
        || name.endsWith(".md")
        || name.endsWith(".sdt")
        || kind == Invocation.Test.Kind.BOTH
            && !name.endsWith("_spec.spl")
            && !name.endsWith("_test.spl");
  }

  /** Persons get the groups, machines the dots, unless another form is asked for. */
  private TestOptions withOutput(TestOptions options) {
    if (options.outputs().stream().anyMatch(output -> output.file().isEmpty())) {
      return options;
    }
    boolean doc = streams.terminals().output() || options.behaviour().list();
    List<TestOptions.Output> outputs = new ArrayList<>(options.outputs());
    outputs.add(
        new TestOptions.Output(doc ? TestOptions.FormatName.DOC : TestOptions.FormatName.DOTS, ""));
    return options.withOutputs(outputs);
  }

  private int run(List<Target> targets, Invocation.Test test) {
    TestOptions options = withOutput(test.testOptions());
    LastRun lastRun = LastRun.read(StateFolder.ofTests());
    try (Engine engine = GuestContext.engineForSpecs(streams)) {
      SpecRunner runner =
          new SpecRunner(
              options,
              (output, errors, variables) ->
                  GuestContext.openForSpec(
                      engine,
                      new GuestContext.SpecStreams(output, errors, variables),
                      test.options()),
              streams.output(),
              screen());
      runner.remember(lastRun);
      runner.document(
          setting -> new DocRunner(setting, documents, test.kind() == Invocation.Test.Kind.FIX),
          streams::complain);
      Runnable undo = Signals.whenAsked(status -> interrupted(runner, status));
      SpecRunner.Verdict verdict = runner.run(targets);
      undo.run();
      return status(verdict);
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

  /**
   * Ctrl-C ends the process at once: what has run until then is told, but no program goes on and
   * nothing that is running is told of its end.
   */
  private void interrupted(SpecRunner runner, int status) {
    runner.end();
    streams.output().flushIfFree();
    Runtime.getRuntime().halt(status);
  }

  /** Persons see how far the run has come. */
  private Consumer<String> screen() {
    return streams.terminals().output() ? new ProgressBar(this::print) : this::print;
  }

  private void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    streams.output().write(bytes, 0, bytes.length);
  }
}
