// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

/** One character per example, then what went wrong. */
final class DotsFormat implements Format {
  private static final int WIDTH = 80;

  private int column;

  @Override
  public String file(FileReport report) {
    StringBuilder text = new StringBuilder();
    report.examples().forEach(example -> add(sign(example.status()), text));
    report.problems().forEach(problem -> add('E', text));
    return text.toString();
  }

  private void add(char sign, StringBuilder text) {
    text.append(sign);
    if (++column % WIDTH == 0) {
      text.append('\n');
    }
  }

  private static char sign(Status status) {
    return switch (status) {
      case PASSED -> '.';
      case FAILED -> 'F';
      case ERROR -> 'E';
      case TIMEOUT -> 'T';
      case SKIPPED -> 'S';
      case PENDING -> 'P';
    };
  }

  @Override
  public String end(Summary summary) {
    return "\n" + FailureList.of(summary) + "\n" + summary.line() + "\n";
  }
}
