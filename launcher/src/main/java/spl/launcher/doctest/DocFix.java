// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes what examples really say into their document. */
final class DocFix {
  private record Change(DocExample.Expected expected, List<String> actual) {}

  private final List<Change> changes = new ArrayList<>();

  /** Notes that an example says something else than its document. */
  void note(DocExample example, String output) {
    if (example.form() == DocExample.Form.INPUT) {
      changes.add(new Change(example.expected(), output.lines().toList()));
    }
  }

  /** Replaces the expectations; the last one first, so that the lines above keep their numbers. */
  void apply(Path file) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(Files.readString(file).lines().toList());
    changes.sort(Comparator.comparingInt((Change c) -> c.expected().line()).reversed());
    for (Change change : changes) {
      int first = change.expected().line() - 1;
      lines.subList(first, first + change.expected().lines().size()).clear();
      String indent = change.expected().indent();
      lines.addAll(first, change.actual().stream().map(line -> indent + line).toList());
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
