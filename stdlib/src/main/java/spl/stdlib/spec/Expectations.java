// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.ComparisonNote;
import spl.language.SplContext;
import spl.language.values.operations.Truth;

/**
 * Expectations that no matcher has judged yet.
 *
 * <p>Note [Bare expectations]. Whether {@code expect x} stands alone is known only when a matcher
 * has been called on it or the example is over. Those whose value is false wait here until then; a
 * matcher takes its expectation away, which usually is the latest.
 */
final class Expectations {
  /** An expectation that fails unless a matcher is called on it. */
  private record Waiting(
      Object expectation, String message, @Nullable Place place, int failuresBefore) {}

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long count;
  private long bare;

  /** Counts an expectation; one whose value speaks against it waits for a matcher. */
  void add(SplContext context, Object expectation, Judge.Subject judged, int failuresBefore) {
    Object subject = judged.value();
    ComparisonNote note = context.takeComparison();
    count++;
    if (!(subject instanceof Boolean)) {
      bare++;
    }
    if (Truth.test(context, subject) == judged.negated()) {
      Place place = CallSites.current();
      waiting.addLast(
          new Waiting(expectation, message(context, subject, note, place), place, failuresBefore));
    }
  }

  private static String message(
      SplContext context, Object subject, @Nullable ComparisonNote note, @Nullable Place place) {
    if (note != null && Boolean.FALSE.equals(subject)) {
      return "expected " + note.claim(context);
    }
    String value = Shown.of(context, subject);
    String code = place == null ? "" : subject(place.code());
    return code.isEmpty() || code.equals(value)
        ? "expected " + value + " to be truthy"
        : "expected `" + code + "` to be truthy, got " + value;
  }

  /** The code behind the word {@code expect}, if it is short. */
  private static String subject(String code) {
    String rest = code.replaceFirst("^expect(_not)?", "").strip();
    boolean enclosed = rest.startsWith("(") && rest.endsWith(")") && rest.indexOf('(', 1) < 0;
    String bare = enclosed ? rest.substring(1, rest.length() - 1) : rest;
    return bare.length() > Shown.LIMIT || bare.indexOf('\n') >= 0 ? "" : bare;
  }

  /** A matcher decides about an expectation. */
  void matched(Object expectation, Object subject) {
    if (!(subject instanceof Boolean)) {
      bare--;
    }
    Iterator<Waiting> latest = waiting.descendingIterator();
    while (latest.hasNext()) {
      if (latest.next().expectation() == expectation) {
        latest.remove();
        return;
      }
    }
  }

  /** Counts a check that is no expectation of a value. */
  void count() {
    count++;
  }

  /** Puts all expectations that still wait where they belong among the failures. */
  void settle(List<Failure> failures) {
    int settled = 0;
    for (Waiting w : waiting) {
      failures.add(w.failuresBefore() + settled++, Failure.of(w.message(), w.place()));
    }
    waiting.clear();
  }

  long judged() {
    return count;
  }

  long bare() {
    return Math.max(0, bare);
  }
}
