// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import spl.language.SplContext;

/** Prints groups and examples as an indented text, for programs that run on their own. */
final class DocListener implements Listener {
  private static final String STEP = "  ";

  private final SplContext context;
  private final Tally whole = new Tally();
  private Tally part = new Tally();

  DocListener(SplContext context) {
    this.context = context;
  }

  @Override
  public void groupStarted(Group group) {
    if (group.depth() == 0) {
      closePart();
    }
    print(group.depth(), group.header().description());
  }

  @Override
  public void groupEnded(Group group) {
    if (group.depth() == 0) {
      closePart();
    }
  }

  private void closePart() {
    if (!part.isEmpty()) {
      print(0, "");
      print(0, part.summary());
      whole.add(part);
      part = new Tally();
    }
  }

  @Override
  public boolean selects(Example example) {
    return true;
  }

  @Override
  public void exampleStarted(Example example) {
    // The line is printed when the result is known.
  }

  @Override
  public void exampleEnded(Example example, Result result) {
    part.add(result);
    int depth = example.group().depth() + 1;
    String name = example.header().description();
    switch (result.status()) {
      case PASSED -> print(depth, "✓ " + name);
      case FAILED -> print(depth, "✗ " + name);
      case SKIPPED, PENDING -> print(depth, "○ " + name + note(result));
    }
    if (result.status() == Status.FAILED) {
      result.steps().forEach(step -> print(depth + 2, "step: " + step));
      new FailureText(depth + 2).lines(result.failures()).forEach(line -> print(0, line));
    }
  }

  private static String note(Result result) {
    String word = result.status().word();
    return " (" + (result.reason().isEmpty() ? word : word + ": " + result.reason()) + ")";
  }

  @Override
  public void groupFailed(Group group, Failure failure) {
    part.addError();
    int depth = Math.max(0, group.depth()) + 1;
    print(depth, "✗ the group could not be run");
    new FailureText(depth + 2).lines(java.util.List.of(failure)).forEach(line -> print(0, line));
  }

  @Override
  public void finished(Tally tally) {
    closePart();
  }

  private void print(int depth, String line) {
    context.out().write(STEP.repeat(depth) + line + "\n");
  }
}
