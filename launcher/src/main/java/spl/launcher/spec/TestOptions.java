// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;
import java.util.Map;

/**
 * How spec files are run.
 *
 * @param selection which examples
 * @param limits when to give up
 * @param outputs where the results go, in which form
 * @param behaviour what else differs from the usual
 * @param plan which files, in which order
 * @param variables environment variables that programs see besides
 */
public record TestOptions(
    Selection selection,
    Limits limits,
    List<Output> outputs,
    Behaviour behaviour,
    Plan plan,
    Map<String, String> variables) {
  private static final double FILE_SECONDS = 120;
  private static final double EXAMPLE_SECONDS = 30;

  /** What is done when nothing is said. */
  public static final TestOptions DEFAULT =
      new TestOptions(
          Selection.ALL,
          new Limits(0, EXAMPLE_SECONDS, 0, 0),
          List.of(),
          new Behaviour(false, false, false, false, false));

  public TestOptions {
    outputs = List.copyOf(outputs);
    variables = Map.copyOf(variables);
  }

  /** Programs see the usual environment. */
  public TestOptions(
      Selection selection, Limits limits, List<Output> outputs, Behaviour behaviour, Plan plan) {
    this(selection, limits, outputs, behaviour, plan, Map.of());
  }

  /** Everything once, in order. */
  public TestOptions(
      Selection selection, Limits limits, List<Output> outputs, Behaviour behaviour) {
    this(selection, limits, outputs, behaviour, Plan.USUAL, Map.of());
  }

  /** Whether a file runs with all its examples. */
  boolean isWhole(Target target) {
    return selection.isAll()
        && target.line() == 0
        && plan.choice() != Plan.Choice.FAILED
        && !behaviour.list();
  }

  /** The same for other limits and places for results. */
  public TestOptions with(Limits others, List<Output> places) {
    return new TestOptions(selection, others, places, behaviour, plan, variables);
  }

  /** The same with other places for results. */
  public TestOptions withOutputs(List<Output> others) {
    return new TestOptions(selection, limits, others, behaviour, plan, variables);
  }

  /** The same for other examples. */
  public TestOptions withSelection(Selection others) {
    return new TestOptions(others, limits, outputs, behaviour, plan, variables);
  }

  /** The same for other files. */
  public TestOptions withPlan(Plan other) {
    return new TestOptions(selection, limits, outputs, behaviour, other, variables);
  }

  /**
   * When to give up.
   *
   * @param fileSeconds longest run of a file, 0 when nobody said anything
   * @param exampleSeconds longest run of an example
   * @param failures failures after which nothing more runs, 0 for no limit
   * @param parallel files that run side by side, 0 when nobody said anything
   */
  public record Limits(double fileSeconds, double exampleSeconds, int failures, int parallel) {
    /** What was said, and what a project says where nothing was. */
    public Limits or(double projectSeconds, int projectParallel) {
      return new Limits(
          fileSeconds > 0 ? fileSeconds : projectSeconds,
          exampleSeconds,
          failures,
          parallel > 0 ? parallel : projectParallel);
    }

    double longestFile() {
      return fileSeconds > 0 ? fileSeconds : FILE_SECONDS;
    }

    /** One file per processor; one at all when files must not meet unless somebody wants it. */
    int workers(boolean alone) {
      int usual = alone ? 1 : Runtime.getRuntime().availableProcessors();
      return parallel > 0 ? parallel : usual;
    }
  }

  /**
   * A place for results.
   *
   * @param format its form
   * @param file the file it goes to; empty for standard output
   */
  public record Output(FormatName format, String file) {}

  /** The forms of results. */
  public enum FormatName {
    DOC,
    DOTS,
    JSON,
    JUNIT,
    TAP,
    NDJSON,
    GITHUB
  }

  /**
   * What else differs from the usual.
   *
   * @param list names examples without running them
   * @param stream lets programs write while they run
   * @param strictExpect makes expectations without a matcher, and their absence, failures
   * @param forbidFocus fails when a file marks examples that run alone
   * @param ascii uses signs that every terminal can show
   */
  public record Behaviour(
      boolean list, boolean stream, boolean strictExpect, boolean forbidFocus, boolean ascii) {}
}
