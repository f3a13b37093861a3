// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

/** Counts results. */
final class Tally {
  private int examples;
  private int failures;
  private int skipped;
  private int pending;
  private int errors;

  void add(Result result) {
    examples++;
    switch (result.status()) {
      case FAILED -> failures++;
      case SKIPPED -> skipped++;
      case PENDING -> pending++;
      case PASSED -> {}
    }
  }

  void addError() {
    errors++;
  }

  void add(Tally other) {
    examples += other.examples;
    failures += other.failures;
    skipped += other.skipped;
    pending += other.pending;
    errors += other.errors;
  }

  int examples() {
    return examples;
  }

  boolean isEmpty() {
    return examples == 0 && errors == 0;
  }

  boolean passed() {
    return failures == 0 && errors == 0;
  }

  /** One line such as {@code 3 examples, 1 failure, 1 skipped}. */
  String summary() {
    StringBuilder line = new StringBuilder();
    line.append(examples).append(examples == 1 ? " example, " : " examples, ");
    line.append(failures).append(failures == 1 ? " failure" : " failures");
    append(line, errors, errors == 1 ? " error" : " errors");
    append(line, skipped, " skipped");
    append(line, pending, " pending");
    return line.toString();
  }

  private static void append(StringBuilder line, int count, String noun) {
    if (count > 0) {
      line.append(", ").append(count).append(noun);
    }
  }
}
