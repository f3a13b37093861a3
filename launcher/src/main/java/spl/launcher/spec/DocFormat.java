// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.List;

/** Groups and examples as an indented text. */
final class DocFormat implements Format {
  private static final String STEP = "  ";
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Signs signs;

  DocFormat(Signs signs) {
    this.signs = signs;
  }

  @Override
  public String file(FileReport report) {
    StringBuilder text = new StringBuilder(report.file()).append('\n');
    List<String> open = List.of();
    for (ExampleReport example : report.examples()) {
      List<String> path = example.id().path();
      int same = 0;
      while (same < Math.min(open.size(), path.size()) && open.get(same).equals(path.get(same))) {
        same++;
      }
      for (int i = same; i < path.size(); i++) {
        text.append(STEP.repeat(i + 1)).append(path.get(i)).append('\n');
      }
      example(example, STEP.repeat(path.size() + 1), text);
      open = path;
    }
    for (Failure problem : report.problems()) {
      text.append(STEP).append(signs.bad()).append(" not run\n");
      new FailureLines(STEP.repeat(3)).of(problem).forEach(l -> text.append(l).append('\n'));
    }
    return text.toString();
  }

  private void example(ExampleReport example, String indent, StringBuilder text) {
    text.append(indent).append(signs.of(example.status())).append(' ');
    text.append(example.id().name());
    switch (example.status()) {
      case PASSED -> text.append(" (").append(example.nanos() / NANOS_PER_MILLI).append(" ms)");
      case SKIPPED, PENDING, TIMEOUT -> {
        text.append(" (").append(example.status().word());
        text.append(example.reason().isEmpty() ? ")" : ": " + example.reason() + ")");
      }
      case FAILED, ERROR -> {}
    }
    text.append('\n');
    if (example.status().isBad()) {
      new FailureLines(indent + STEP + STEP).of(example).forEach(l -> text.append(l).append('\n'));
    }
  }

  @Override
  public String end(Summary summary) {
    return FailureList.of(summary) + "\n" + summary.line() + "\n";
  }
}
