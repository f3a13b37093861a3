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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each status that the process may end with, by the smallest program that does (tools §2.7, §5.3).
 * Those of signals are in {@link SignalTest}, 141 is in {@link StreamsTest}.
 */
class ExitStatusTest {
  private static final String BROKEN = "--jvm-opt=-Dpolyglot.engine.NoSuchOption=1";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|print 1", "1|panic(\"no\")", "7|exit(7)", "1|exit(257)", "65|if"})
  void aProgramEndsWith(int status, String code) {
    Spl.Ended ended = Spl.installed().runIn(folder, "-e", code);
    assertEquals(status, ended.status(), ended.errors());
    assertFalse(ended.errors().contains("Exception"), ended.errors());
  }

  @Test
  void aBadCommandLineIs2() {
    assertEquals(2, Spl.installed().run("--allow-read=", "a.spl").status());
  }

  @Test
  void runningNothingIs2() {
    Spl.Ended ended = Spl.installed().runIn(folder, "run");
    assertEquals(2, ended.status());
    assertTrue(ended.errors().startsWith("error: nothing to run: "), ended.errors());
  }

  @Test
  void aMissingProgramIs66() {
    assertEquals(66, Spl.installed().runIn(folder, "no.spl").status());
  }

  @Test
  void anUnknownOptionOfTestsIs2() {
    assertEquals(2, Spl.installed().runIn(folder, "test", "--bogus").status());
  }

  @Test
  void noTestsAre3() {
    assertEquals(3, Spl.installed().runIn(folder, "test").status());
  }

  @Test
  void aFailedTestIs1AndAPassedOne0() throws IOException {
    Path spec = folder.resolve("a_spec.spl");
    Files.writeString(spec, "it \"adds\":\n    expect(1 + 1).to_equal(3)\n");
    assertEquals(1, Spl.installed().runIn(folder, "test", "a_spec.spl").status());
    Files.writeString(spec, "it \"adds\":\n    expect(1 + 1).to_equal(2)\n");
    assertEquals(0, Spl.installed().runIn(folder, "test", "a_spec.spl").status());
  }

  @Test
  void aBrokenInterpreterIs70AndNamesAReport() {
    Spl.Ended ended = Spl.installed().run(BROKEN, "-e", "print 1");
    assertEquals(70, ended.status());
    assertTrue(ended.errors().contains("error: internal error: "), ended.errors());
    assertTrue(ended.errors().contains("please report it with the file "), ended.errors());
  }

  @Test
  void aBrokenInterpreterUnderTestsIs4() throws IOException {
    Files.writeString(folder.resolve("a_spec.spl"), "it \"is\":\n    expect(1).to_equal(1)\n");
    assertEquals(4, Spl.installed().runIn(folder, BROKEN, "test", "a_spec.spl").status());
  }

  @Test
  void aRefusalThatNobodyHandlesIs77() throws IOException {
    Path program = folder.resolve("p.spl");
    Files.writeString(program, "use std.file\nprint file.read_text(\"secret\")?\n");
    Spl.Ended ended = Spl.installed().runIn(folder, "--sandbox", "p.spl");
    assertEquals(77, ended.status(), ended.errors());
    assertEquals("", ended.output());
    assertTrue(ended.errors().startsWith("error[E3301]: cannot "), ended.errors());
    assertTrue(ended.errors().contains("allow it with --allow-read=secret"), ended.errors());
  }

  @ParameterizedTest
  @CsvSource({"while true: pass", "await sleep(60000)"})
  void aProgramOutOfTimeIs124(String code) {
    Spl.Ended ended = Spl.installed().run("--time-limit", "1", "-e", code);
    assertEquals(124, ended.status(), ended.errors());
    assertEquals("error: the program was ended after its time limit of 1 s\n", ended.errors());
  }

  /** The limit is for the virtual machine, so that the start script must understand it. */
  @Test
  void aProgramThatNeedsMoreMemoryThanItMayIs125() {
    String code = "var kept = []\nwhile true: kept.push(\"x\" * 1000000)";
    Spl.Ended ended = Spl.installed().run("--memory-limit=64M", "-e", code);
    assertEquals(125, ended.status(), ended.errors());
    assertEquals(
        "error: the program needs more memory than it may use\n"
            + "  = help: keep less of it at once, or allow more, such as --memory-limit=4G\n",
        ended.errors());
  }
}
