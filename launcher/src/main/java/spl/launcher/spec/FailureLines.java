// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.ArrayList;
import java.util.List;

/** Failures as lines of text: message, the source with the place underlined, diff, stack. */
final class FailureLines {
  private final String indent;

  FailureLines(String indent) {
    this.indent = indent;
  }

  List<String> of(ExampleReport example) {
    List<String> lines = new ArrayList<>();
    example.notes().steps().forEach(step -> lines.add(indent + "step: " + step));
    List<Failure> failures = example.failures();
    for (int i = 0; i < failures.size(); i++) {
      add(failures.get(i), failures.size() == 1 ? "" : (i + 1) + ". ", lines);
    }
    quote("stdout", example.notes().output(), lines);
    quote("stderr", example.notes().errors(), lines);
    return lines;
  }

  List<String> of(Failure failure) {
    List<String> lines = new ArrayList<>();
    add(failure, "", lines);
    return lines;
  }

  private void add(Failure failure, String number, List<String> lines) {
    String lead = number;
    for (String line : failure.message().lines().toList()) {
      lines.add(indent + lead + line);
      lead = " ".repeat(number.length());
    }
    failure.diff().forEach(line -> lines.add(indent + line));
    if (failure.place().line() > 0) {
      excerpt(failure.place(), lines);
    }
    failure.stack().forEach(frame -> lines.add(indent + "  at " + frame));
  }

  private void excerpt(Failure.Place place, List<String> lines) {
    String number = Integer.toString(place.line());
    String text = place.text();
    String before = text.substring(0, Math.max(0, Math.min(place.column() - 1, text.length())));
    lines.add(indent + number + " | " + text.stripTrailing());
    String pad = before.replaceAll("[^\t]", " ");
    lines.add(indent + " ".repeat(number.length()) + " | " + pad + "^".repeat(place.length()));
  }

  private void quote(String title, String text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add(indent + title + ":");
      text.lines().forEach(line -> lines.add(indent + "  " + line));
    }
  }
}
