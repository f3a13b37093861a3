// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What happens when nobody reads, or nothing fits. */
@EnabledOnOs(OS.LINUX)
class StreamsTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @Test
  void aReaderThatLeavesEndsTheProgramQuietly() {
    assertEquals(
        new Spl.Ended(0, "141\n", ""),
        shell("exec 3>&1; { \"$SPL\" --help; echo $? >&3; } | true"));
  }

  @Test
  void aFullDeviceIsReported() {
    assertEquals(
        new Spl.Ended(1, "", "error: cannot write to standard output: No space left on device\n"),
        shell("\"$SPL\" --help > /dev/full"));
  }

  @Test
  void aProgramOnAPipeIsRunWithoutPrompt() {
    assertEquals(new Spl.Ended(0, "", ""), shell(": | \"$SPL\""));
  }

  private static Spl.Ended shell(String line) {
    return Spl.at(SHELL)
        .with("SPL", Spl.HOME.resolve("bin/spl").toString())
        .with("LC_ALL", "C.UTF-8")
        .run("-c", line);
  }
}
