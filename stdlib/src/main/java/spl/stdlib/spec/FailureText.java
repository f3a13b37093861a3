// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayList;
import java.util.List;

/** Failures as lines: message, the source with the place underlined, difference, stack. */
final class FailureText {
  private final String indent;

  FailureText(int depth) {
    this.indent = "  ".repeat(depth);
  }

  List<String> lines(List<Failure> failures) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < failures.size(); i++) {
      Failure f = failures.get(i);
      String number = failures.size() == 1 ? "" : (i + 1) + ". ";
      f.message().lines().forEach(line -> lines.add(indent + number + line));
      f.diff().forEach(line -> lines.add(indent + line));
      if (f.place() != null) {
        excerpt(f.place(), lines);
      }
      f.stack().forEach(frame -> lines.add(indent + "  at " + frame));
    }
    return lines;
  }

  private void excerpt(Place place, List<String> lines) {
    String number = Integer.toString(place.line());
    String gap = " ".repeat(number.length());
    lines.add(indent + number + " | " + place.text().stripTrailing());
    String before = place.text().substring(0, Math.min(place.column() - 1, place.text().length()));
    String pad = before.replaceAll("[^\t]", " ");
    lines.add(indent + gap + " | " + pad + "^".repeat(place.length()));
  }
}
