// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;
import java.util.Locale;

/**
 * What came of all files.
 *
 * @param files the reports in order
 * @param nanos how long everything took
 */
record Summary(List<FileReport> files, long nanos) {
  private static final double NANOS = 1e9;

  long count(Status status) {
    return files.stream().mapToLong(f -> f.count(status)).sum();
  }

  long total() {
    return files.stream().mapToLong(f -> f.examples().size()).sum();
  }

  long errors() {
    return files.stream().mapToLong(f -> f.problems().size()).sum() + count(Status.ERROR);
  }

  boolean passed() {
    return files.stream().allMatch(f -> f.status() == Status.PASSED);
  }

  /** One line such as {@code 3 examples, 1 failure, 1 skipped (0.21 s)}. */
  String line() {
    StringBuilder line = new StringBuilder();
    line.append(total()).append(total() == 1 ? " example, " : " examples, ");
    long failed = count(Status.FAILED);
    line.append(failed).append(failed == 1 ? " failure" : " failures");
    append(line, errors(), errors() == 1 ? " error" : " errors");
    append(line, count(Status.TIMEOUT), " timed out");
    append(line, count(Status.SKIPPED), " skipped");
    append(line, count(Status.PENDING), " pending");
    if (files.stream().anyMatch(FileReport::focused)) {
      line.append(", focused examples only");
    }
    return line.append(String.format(Locale.ROOT, "   (%.2f s)", nanos / NANOS)).toString();
  }

  private static void append(StringBuilder line, long count, String noun) {
    if (count > 0) {
      line.append(", ").append(count).append(noun);
    }
  }
}
