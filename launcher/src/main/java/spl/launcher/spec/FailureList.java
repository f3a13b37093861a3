// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.ArrayList;
import java.util.List;

/** The list of everything that went wrong, with the commands that repeat it. */
final class FailureList {
  private FailureList() {}

  static String of(Summary summary) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (FileReport file : summary.files()) {
      for (Failure problem : file.problems()) {
        lines.add("  " + ++number + ") " + file.file());
        lines.addAll(new FailureLines("     ").of(problem));
      }
      for (ExampleReport example : file.examples()) {
        if (example.status().isBad()) {
          lines.add("  " + ++number + ") " + example.id().full());
          lines.addAll(new FailureLines("     ").of(example));
          boolean documented =
              example.id().path().stream().anyMatch(group -> group.startsWith("Doctest: "));
          String command = documented ? "spl doctest " : "spl test ";
          lines.add("     rerun: " + command + file.file() + ":" + example.id().line());
        }
      }
    }
    return lines.isEmpty() ? "" : "\nFailures:\n" + String.join("\n", lines) + "\n";
  }
}
