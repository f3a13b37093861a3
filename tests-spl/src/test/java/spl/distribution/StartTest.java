// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short program does not pay for what only long ones need. */
class StartTest {
  private static final String COMPILER =
      "jdk/graal/compiler/truffle/hotspot/HotSpotTruffleCompiler";

  @TempDir Path folder;

  @Test
  void theCompilerStaysAsleepInAShortProgram() throws IOException {
    assertFalse(log("class+init", "-e", "print 1").contains(COMPILER));
  }

  @Test
  void theCompilerWakesUpWhenSomethingIsHot() throws IOException {
    String hot =
        "fn step(n):\n    n + 1\nvar i = 0\nwhile i < 3000000:\n    i = step(i)\nprint i\n";
    Path program = Files.writeString(folder.resolve("hot.spl"), hot);
    assertTrue(log("class+init", program.toString()).contains(COMPILER));
  }

  @Test
  void noSwitchIsLinkedWhileTheProgramRuns() throws IOException {
    String log = log("class+load", "-e", "print 1");
    assertTrue(log.contains("spl.language"), "the classes are listed");
    assertFalse(log.contains("$$TypeSwitch"), log);
  }

  private String log(String what, String... words) throws IOException {
    Path file = folder.resolve("jvm.log");
    String[] all = new String[words.length + 1];
    all[0] = "--jvm-opt=-Xlog:" + what + "=info:file=" + file;
    System.arraycopy(words, 0, all, 1, words.length);
    Spl.Ended ended = Spl.installed().run(all);
    assertEquals(0, ended.status(), ended.errors());
    return Files.readString(file);
  }
}
