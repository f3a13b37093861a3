// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The prompt on a real terminal, as a person meets it. */
@Tag("pty")
@EnabledOnOs(OS.LINUX)
class TerminalTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final String READY = "see >>> ";

  @TempDir Path folder;

  private final List<String> steps = new ArrayList<>();

  @BeforeEach
  void aPersonNeedsATerminal() {
    assumeTrue(Files.isExecutable(PYTHON), "no python3 to drive a terminal with");
  }

  @Test
  void aBlockIsEnteredRunAndLeftWithCtrlD() {
    Spl.Ended ended =
        type(
            READY,
            "send fn twice(n):\\rn * 2\\r\\r",
            READY,
            "send twice(21)\\r",
            "see 42",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void ctrlCStopsAnEndlessLoopAndKeepsTheSession() {
    Spl.Ended ended =
        type(
            READY,
            "send val kept = 7\\r",
            "see kept",
            READY,
            "send print \"o\" + \"n\"; while true: pass\\r",
            "see on",
            "send \\x03",
            "see interrupted",
            READY,
            "send kept * 6\\r",
            "see 42",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void ctrlCStopsASleepAndAnInput() {
    Spl.Ended ended =
        type(
            READY,
            "send print \"o\" + \"n\"; rt_sleep_ms(600000)\\r",
            "see on",
            "send \\x03",
            "see interrupted",
            READY,
            "send input(\"na\" + \"me? \")\\r",
            "see name? ",
            "send \\x03",
            "see interrupted",
            READY,
            "send 40 + 2\\r",
            "see 42",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void ctrlCAtThePromptThrowsTheLineAway() {
    Spl.Ended ended =
        type(
            READY,
            "send broken(",
            "see broken",
            "send \\x03",
            READY,
            "send 40 + 2\\r",
            "see 42",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
    assertFalse(ended.output().contains("error"), ended.output());
  }

  @Test
  void theHistoryOfOneSessionIsThereInTheNext() {
    type(READY, "send 40 + 2\\r", "see 42", READY, "send \\x04");
    Spl.Ended second = type(READY, "send \\x1b[A\\r", "see 42", READY, "send \\x04");
    assertEquals(0, second.status(), second.output());
  }

  @Test
  void tabShowsWhatMayFollow() {
    Spl.Ended ended =
        type(
            READY,
            "send val text_one = 1; val text_two = 2\\r",
            READY,
            "send text_\\t",
            "see text_one",
            "see text_two",
            "send two\\r",
            "see 2",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void aPasteRunsOnceOnEnter() {
    Spl.Ended ended =
        type(
            READY,
            "send \\x1b[200~val a = 40\\nval b = 2\\nprint a + b\\x1b[201~",
            "see print",
            "send \\r",
            "see 42",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void wideCharactersAndASmallerTerminalDoNoHarm() {
    Spl.Ended ended =
        type(
            READY,
            "send \"日本\" + \"é\"\\r",
            "see \"日本é\"",
            READY,
            "size 40 10",
            "send [1] * 30\\r",
            "see     1,",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void manyLinesOfOutputEndWithAPrompt() {
    Spl.Ended ended =
        type(
            READY,
            "send for i in 0..5000: print \"line {i}\"\\r",
            "see line 4999",
            READY,
            "send \\x04");
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void withoutColoursThereAreNone() {
    Spl.Ended ended = type("NO_COLOR", READY, "send val x = \"t\"\\r", READY, "send \\x04");
    assertTrue(ended.output().contains("\"t\""), ended.output());
    assertFalse(ended.output().contains("\033[32m"), ended.output());
  }

  private Spl.Ended type(String... script) {
    steps.clear();
    steps.addAll(List.of(script));
    boolean plain = steps.removeIf("NO_COLOR"::equals);
    try {
      Path driver = folder.resolve("drive.py");
      try (var source = TerminalTest.class.getResourceAsStream("/terminal/drive.py")) {
        Files.write(driver, source.readAllBytes());
      }
      return Spl.at(PYTHON)
          .with("TERM", "xterm-256color")
          .with("NO_COLOR", plain ? "1" : "")
          .with("XDG_STATE_HOME", folder.resolve("state").toString())
          .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
          .withInput(String.join("\n", steps) + "\n")
          .run(driver.toString(), "100", "30", Spl.HOME.resolve("bin/spl").toString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
