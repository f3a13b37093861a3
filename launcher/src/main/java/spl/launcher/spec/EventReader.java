// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * Takes the events of one file and makes reports of them. The events are described where the
 * library sends them; this class and that one must agree.
 */
final class EventReader implements ProxyExecutable {
  /** Decides about examples and hears when they begin and end. */
  interface Control {
    /** Whether an example runs; {@code lines} are its own and those of its groups. */
    boolean selects(ExampleReport.Id example, List<Lines> lines);

    /** An example begins, with the seconds it may take, 0 for the usual. */
    void started(ExampleReport.Id example, double seconds);

    /** An example has ended. */
    void ended(ExampleReport report);
  }

  /**
   * Where something stands.
   *
   * @param first its first line
   * @param last its last line
   */
  record Lines(int first, int last) {}

  /** A group that is open. */
  private record Open(String name, Lines lines, List<String> tags) {}

  private final Control control;
  private final Capture output;
  private final Capture errors;
  private final List<String> fileTags;
  private final boolean strict;
  private final List<Open> groups = new ArrayList<>();
  private final List<ExampleReport> examples = new ArrayList<>();
  private final List<Failure> problems = new ArrayList<>();
  private List<Failure> failures = new ArrayList<>();
  private List<String> steps = new ArrayList<>();
  private ExampleReport.Id current = new ExampleReport.Id(List.of(), "", 0, List.of());
  private double seconds;
  private boolean running;
  private boolean focused;
  private String outside = "";
  private List<String> sources = List.of();
  private List<String> snapshots = List.of();

  /**
   * A reader for one file.
   *
   * @param control decides and listens
   * @param streams what the program writes
   * @param fileTags tags of all examples of the file
   * @param strict whether expectations must have matchers
   */
  EventReader(Control control, Streams streams, List<String> fileTags, boolean strict) {
    this.control = control;
    this.output = streams.output();
    this.errors = streams.errors();
    this.fileTags = fileTags;
    this.strict = strict;
  }

  /** The captured streams of a program. */
  record Streams(Capture output, Capture errors) {}

  @Override
  public Object execute(Value... event) {
    switch (event[0].asString()) {
      case "group" -> groups.add(group(event));
      case "groupEnd" -> groups.removeLast();
      case "select" -> {
        return select(event);
      }
      case "step" -> steps.add(event[1].asString());
      case "failure" -> failures.add(failure(event));
      case "groupFailure" -> problems.add(failure(event));
      case "end" -> end(event);
      case "finished" -> finished(event);
      default -> {}
    }
    return true;
  }

  private void finished(Value[] event) {
    focused = event[1].asBoolean();
    sources = items(event[2]);
    snapshots = items(event[3]);
  }

  private static Open group(Value[] event) {
    Lines lines = new Lines(event[2].asInt(), event[3].asInt());
    return new Open(event[1].asString(), lines, items(event[4]));
  }

  private boolean select(Value[] event) {
    List<String> path = new ArrayList<>();
    List<String> tags = new ArrayList<>(fileTags);
    List<Lines> lines = new ArrayList<>();
    lines.add(new Lines(event[2].asInt(), event[3].asInt()));
    for (Open group : groups) {
      path.add(group.name());
      tags.addAll(group.tags());
      lines.add(group.lines());
    }
    tags.addAll(items(event[4]));
    seconds = event[5].asDouble();
    current = new ExampleReport.Id(path, event[1].asString(), event[2].asInt(), tags);
    boolean runs = control.selects(current, lines);
    if (runs) {
      start();
    }
    return runs;
  }

  private void start() {
    outside += output.take();
    failures = new ArrayList<>();
    steps = new ArrayList<>();
    running = true;
    control.started(current, seconds);
  }

  private void end(Value[] event) {
    running = false;
    ExampleReport.Notes notes = new ExampleReport.Notes(steps, output.take(), errors.take());
    Status status = Status.of(event[1].asString());
    if (status == Status.PASSED && strict) {
      status = strictly(event);
    }
    ExampleReport report =
        new ExampleReport(current, status, event[2].asString(), event[3].asLong(), failures, notes);
    examples.add(report);
    control.ended(report);
  }

  /** Expectations must have a matcher, and every example an expectation. */
  private Status strictly(Value[] event) {
    if (event[4].asLong() == 0) {
      failures.add(Failure.of("W2102: example without an expectation"));
    } else if (event[5].asLong() > 0) {
      failures.add(Failure.of("W2101: expectation without a matcher"));
    }
    return failures.isEmpty() ? Status.PASSED : Status.FAILED;
  }

  /** The file was stopped while an example ran. */
  void interrupted(Status status, String reason) {
    if (running) {
      ExampleReport.Notes notes = new ExampleReport.Notes(steps, output.take(), errors.take());
      Failure failure = Failure.of(reason);
      examples.add(new ExampleReport(current, status, reason, 0, List.of(failure), notes));
      running = false;
    } else {
      problems.add(Failure.of(reason));
    }
  }

  void problem(String message) {
    problems.add(Failure.of(message));
  }

  /** Examples that the file reports by printing instead of declaring them. */
  void printed(ExampleReport example) {
    examples.add(example);
  }

  boolean isEmpty() {
    return examples.isEmpty() && problems.isEmpty();
  }

  /** What was written outside of examples. */
  String outside() {
    return outside + output.take();
  }

  FileReport report(String file, long nanos) {
    return new FileReport(
        file, nanos, List.copyOf(examples), List.copyOf(problems), focused, sources);
  }

  /** The snapshots that the program looked at. */
  List<String> snapshots() {
    return snapshots;
  }

  private static List<String> items(Value text) {
    String joined = text.asString();
    return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
  }

  private static Failure failure(Value[] event) {
    Failure.Place place =
        new Failure.Place(
            event[2].asString(),
            event[3].asInt(),
            event[4].asInt(),
            event[5].asInt(),
            event[6].asString());
    return new Failure(event[1].asString(), place, items(event[7]), items(event[8]));
  }
}
