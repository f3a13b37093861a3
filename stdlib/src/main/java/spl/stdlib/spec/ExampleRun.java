// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplFunction;

/** What is known of an example while it runs. */
final class ExampleRun {
  private final Example example;
  private final long start = System.nanoTime();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private final Expectations expectations = new Expectations();
  private final Map<String, SplFunction> lazy = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private final Deque<Object> resources = new ArrayDeque<>();
  private @Nullable Status mark;
  private String reason = "";

  ExampleRun(Example example) {
    this.example = example;
  }

  Example example() {
    return example;
  }

  void fail(Failure failure) {
    failures.add(failure);
  }

  /** Takes away the failures that were recorded after the first ones. */
  List<Failure> takeFailures(int first) {
    expectations.settle(failures);
    List<Failure> added = failures.subList(Math.min(first, failures.size()), failures.size());
    List<Failure> taken = List.copyOf(added);
    added.clear();
    return taken;
  }

  int failureCount() {
    return failures.size();
  }

  void step(String text) {
    steps.add(text);
  }

  Expectations expectations() {
    return expectations;
  }

  /** Lazy values that the example itself defined. */
  Map<String, SplFunction> lazy() {
    return lazy;
  }

  /** Values of fixtures computed so far. */
  Map<String, Object> values() {
    return values;
  }

  /** Resources made so far, the latest first. */
  Deque<Object> resources() {
    return resources;
  }

  /** Ends as pending or skipped, unless something has failed. */
  void mark(Status status, String why) {
    mark = status;
    reason = why;
  }

  Result result() {
    expectations.settle(failures);
    Result.Counts counts =
        new Result.Counts(System.nanoTime() - start, expectations.judged(), expectations.bare());
    Status status = !failures.isEmpty() ? Status.FAILED : mark == null ? Status.PASSED : mark;
    return new Result(status, reason, failures, steps, counts);
  }
}
