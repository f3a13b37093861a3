// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The line on a terminal that tells how far a run has come. */
class ProgressBarTest {
  private final StringBuilder screen = new StringBuilder();
  private final ProgressBar bar = new ProgressBar(screen::append);

  private static FileReport file() {
    return new FileReport("a_spec.spl", 1, List.of(), List.of(Failure.of("broken")), false);
  }

  @Test
  void itCountsFilesAndFailures() {
    bar.begin(2);
    assertTrue(screen.toString().endsWith(".] 0/2"), screen::toString);
    bar.done(file());
    assertTrue(screen.toString().endsWith(".] 1/2, 1 failed"), screen::toString);
  }

  @Test
  void textGoesAboveIt() {
    bar.begin(1);
    screen.setLength(0);
    bar.accept("told\n");
    assertTrue(screen.toString().startsWith("\r\u001b[Ktold\n["), screen::toString);
  }

  @Test
  void nothingOfItStays() {
    bar.begin(1);
    bar.done(file());
    bar.end();
    assertTrue(screen.toString().endsWith("\r\u001b[K"), screen::toString);
    screen.setLength(0);
    bar.accept("after\n");
    assertEquals("after\n", screen.toString());
  }
}
