// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests that run again by themselves, on a real terminal. */
@Tag("pty")
@EnabledOnOs(OS.LINUX)
class WatchTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir Path folder;

  @Test
  void filesRunAgainWhenWhatTheyReadHasChangedAndKeysAreObeyed() throws IOException {
    assumeTrue(Files.isExecutable(PYTHON), "no python3 to drive a terminal with");
    Files.writeString(folder.resolve("tea.spl"), "export price\nval price = 3\n");
    Files.writeString(
        folder.resolve("tea_spec.spl"),
        "use tea.price\nit \"is cheap\":\n    expect(price).to_equal(3)\nit \"is\": expect true\n");
    String module = folder.resolve("tea.spl").toString();
    List<String> steps =
        List.of(
            "see 2 examples, 0 failures",
            "see watching 2 files: a all",
            "write " + module + " export price\\nval price = 40\\n",
            "see expected 40 to equal 3",
            "see 2 examples, 1 failure",
            "see q quit",
            "send f",
            "see 1 example, 1 failure",
            "see q quit",
            "write " + module + " export price\\nval price = 3 + 0\\n",
            "see 2 examples, 0 failures",
            "see q quit",
            "send p",
            "see examples whose names contain",
            "send cheap\\r",
            "see 1 example, 0 failures",
            "see q quit",
            "send a",
            "see 2 examples, 0 failures",
            "see q quit",
            "send q");
    Path driver = folder.resolve("drive.py");
    try (var source = WatchTest.class.getResourceAsStream("/terminal/drive.py")) {
      Files.write(driver, source.readAllBytes());
    }
    Spl.Ended ended =
        Spl.at(PYTHON)
            .with("TERM", "xterm-256color")
            .with("XDG_STATE_HOME", folder.resolve("state").toString())
            .withInput(String.join("\n", steps) + "\n")
            .run(
                driver.toString(),
                "100",
                "30",
                Spl.HOME.resolve("bin/spl").toString(),
                "test",
                folder.toString(),
                "--watch");
    assertEquals(0, ended.status(), ended.output());
  }
}
