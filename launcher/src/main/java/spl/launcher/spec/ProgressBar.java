// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.function.Consumer;

/**
 * The last line of a terminal while files run: how many are done and how many examples failed. Text
 * that is told meanwhile goes above it.
 */
public final class ProgressBar implements Consumer<String> {
  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001b[K";

  private final Consumer<String> screen;
  private String bar = "";
  private int files;
  private int done;
  private long failures;

  /** A bar on a terminal. */
  public ProgressBar(Consumer<String> screen) {
    this.screen = screen;
  }

  void begin(int count) {
    files = count;
    show();
  }

  void done(FileReport report) {
    done++;
    failures += report.problems().size();
    failures += report.examples().stream().filter(e -> e.status().isBad()).count();
    show();
  }

  void end() {
    screen.accept(bar.isEmpty() ? "" : CLEAR);
    bar = "";
  }

  private void show() {
    int full = files == 0 ? WIDTH : done * WIDTH / files;
    String failed = failures == 0 ? "" : ", " + failures + " failed";
    String before = bar.isEmpty() ? "" : CLEAR;
    bar = "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + files + failed;
    screen.accept(before + bar);
  }

  @Override
  public void accept(String text) {
    screen.accept(bar.isEmpty() ? text : CLEAR + text + bar);
  }
}
