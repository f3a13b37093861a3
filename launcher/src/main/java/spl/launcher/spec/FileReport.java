// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;

/**
 * What came of one file.
 *
 * @param file the file as it was named
 * @param nanos how long it took
 * @param examples the examples that were selected, in order
 * @param problems what kept the file or a group of it from running
 * @param focused whether the file marks examples that run alone
 * @param sources the files its program was read from, itself included; empty when unknown
 */
public record FileReport(
    String file,
    long nanos,
    List<ExampleReport> examples,
    List<Failure> problems,
    boolean focused,
    List<String> sources) {
  /** A report that does not say what the file was read from. */
  public FileReport(
      String file,
      long nanos,
      List<ExampleReport> examples,
      List<Failure> problems,
      boolean focused) {
    this(file, nanos, examples, problems, focused, List.of());
  }

  /** A file that cannot be read. */
  public static FileReport unreadable(String file, String problem) {
    return new FileReport(file, 0, List.of(), List.of(Failure.of(problem)), false);
  }

  /** A file that nothing here can run. */
  static FileReport unknown(Target target) {
    return unreadable(target.file().toString(), "documentation cannot be run here");
  }

  /** Whether everything in the file has run and passed. */
  boolean isComplete() {
    return problems.isEmpty()
        && !focused
        && !sources.isEmpty()
        && count(Status.PASSED) == examples.size();
  }

  Status status() {
    if (!problems.isEmpty()) {
      return Status.ERROR;
    }
    boolean bad = examples.stream().anyMatch(e -> e.status().isBad());
    return bad ? Status.FAILED : Status.PASSED;
  }

  long count(Status status) {
    return examples.stream().filter(e -> e.status() == status).count();
  }
}
