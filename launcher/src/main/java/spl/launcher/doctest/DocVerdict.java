// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.ArrayList;
import java.util.List;
import spl.launcher.spec.Failure;

/** Judges what came of an example by what its document says about it. */
final class DocVerdict {
  private static final String ERROR = "Error: ";

  private DocVerdict() {}

  /** What is wrong; empty when the example does what it is expected to do. */
  static List<Failure> of(String file, DocExample example, DocOutcome outcome) {
    List<String> said = outcome.output().lines().toList();
    if (outcome.end() == DocOutcome.End.TIMED_OUT) {
      String limit = "timed out after " + example.marks().millis() + " ms";
      return List.of(failure(file, example, limit, List.of()));
    }
    if (example.marks().has("should-fail")) {
      return outcome.failed()
          ? List.of()
          : List.of(failure(file, example, "expected an error, there was none", List.of()));
    }
    List<String> expected = example.expected().lines();
    boolean error = expected.size() == 1 && expected.getFirst().startsWith(ERROR);
    if (error) {
      return errors(file, example, outcome);
    }
    if (outcome.failed()) {
      return List.of(failure(file, example, outcome.report().stripTrailing(), List.of()));
    }
    if (!isCompared(example) || Comparison.fits(expected, said)) {
      return List.of();
    }
    return List.of(failure(file, example, "the output differs", diff(expected, said)));
  }

  /** A program that marks none of its lines may say what it likes. */
  private static boolean isCompared(DocExample example) {
    boolean marked =
        example.form() == DocExample.Form.INPUT || !example.expected().lines().isEmpty();
    return marked && !example.marks().has("ignore-output") && !example.marks().has("no-run");
  }

  private static List<Failure> errors(String file, DocExample example, DocOutcome outcome) {
    String wanted = example.expected().lines().getFirst().substring(ERROR.length());
    String[] parts = wanted.split(": ", 2);
    String type = parts[0].strip();
    if (!outcome.failed()) {
      String message = "expected " + type + " to be raised, nothing was raised";
      return List.of(
          failure(
              file,
              example,
              message,
              diff(List.of(ERROR + wanted), outcome.output().lines().toList())));
    }
    boolean kind =
        outcome.kinds().stream().anyMatch(k -> k.equals(type) || (k + "Error").equals(type));
    boolean text = parts.length == 1 || outcome.message().contains(parts[1].strip());
    if (kind && text) {
      return List.of();
    }
    String found = String.join("/", outcome.kinds()) + ": " + outcome.message();
    return List.of(failure(file, example, "expected " + wanted + ", got " + found, List.of()));
  }

  private static Failure failure(
      String file, DocExample example, String message, List<String> diff) {
    String first = example.code().lines().findFirst().orElse("");
    Failure.Place place =
        new Failure.Place(file, example.line(), 1, Math.max(1, first.length()), first);
    return new Failure(message, place, diff, List.of());
  }

  /** All lines of both, the expected ones first where they differ. */
  private static List<String> diff(List<String> expected, List<String> actual) {
    List<String> lines = new ArrayList<>();
    int same = 0;
    while (same < Math.min(expected.size(), actual.size())
        && Comparison.fits(List.of(expected.get(same)), List.of(actual.get(same)))) {
      lines.add("  " + actual.get(same++));
    }
    expected.subList(same, expected.size()).forEach(line -> lines.add("- " + line));
    actual.subList(same, actual.size()).forEach(line -> lines.add("+ " + line));
    return lines;
  }
}
