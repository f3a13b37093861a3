// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

/** The Test Anything Protocol, version 13. */
final class TapFormat implements Format {
  private int number;

  @Override
  public String file(FileReport report) {
    StringBuilder text = new StringBuilder(number == 0 ? "TAP version 13\n" : "");
    text.append("# ").append(report.file()).append('\n');
    for (ExampleReport example : report.examples()) {
      text.append(example.status().isBad() ? "not ok " : "ok ").append(++number).append(" - ");
      text.append(example.id().full().replace("#", "\\#"));
      switch (example.status()) {
        case SKIPPED -> text.append(" # SKIP ").append(example.reason());
        case PENDING -> text.append(" # TODO ").append(example.reason());
        default -> {}
      }
      text.append('\n');
      if (example.status().isBad()) {
        new FailureLines("  # ").of(example).forEach(line -> text.append(line).append('\n'));
      }
    }
    for (Failure problem : report.problems()) {
      text.append("not ok ").append(++number).append(" - ").append(report.file()).append('\n');
      new FailureLines("  # ").of(problem).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  @Override
  public String end(Summary summary) {
    return (number == 0 ? "TAP version 13\n" : "") + "1.." + number + "\n";
  }
}
