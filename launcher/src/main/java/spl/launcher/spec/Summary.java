// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of all files.
 *
 * @param files the reports in order
 * @param nanos how long everything took
 * @param seed what the order of the files was made from, or null when they were sorted
 */
record Summary(List<FileReport> files, long nanos, @Nullable Long seed) {
  private static final double NANOS = 1e9;
  private static final long NANOS_PER_MILLI = 1_000_000;

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
    String order = seed == null ? "" : ", seed " + seed;
    return line.append(String.format(Locale.ROOT, "   (%.2f s%s)", nanos / NANOS, order))
        .toString();
  }

  /** The slowest examples, the slowest first, as lines; empty when none are wanted. */
  String slowest(int wanted) {
    record Timed(String file, ExampleReport example) {}

    if (wanted == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder("\nSlowest:\n");
    files.stream()
        .flatMap(f -> f.examples().stream().map(e -> new Timed(f.file(), e)))
        .sorted(Comparator.comparingLong((Timed t) -> t.example().nanos()).reversed())
        .limit(wanted)
        .forEach(t -> {
          long millis = t.example().nanos() / NANOS_PER_MILLI;
          ExampleReport.Id id = t.example().id();
          text.append(String.format(Locale.ROOT, "  %6d ms  ", millis));
          text.append(id.full()).append("  ").append(t.file()).append(':').append(id.line());
          text.append('\n');
        });
    return text.toString();
  }

  private static void append(StringBuilder line, long count, String noun) {
    if (count > 0) {
      line.append(", ").append(count).append(noun);
    }
  }
}
