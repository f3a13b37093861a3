// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process tells its caller when a program cannot even start. */
class StatusTest {
  @TempDir Path folder;

  @Test
  void aBadCommandLine() {
    assertRefused(
        2,
        "error: unknown option '--jot'; did you mean '--jit'?\n"
            + "usage: spl [OPTIONS] FILE [ARGUMENT...]\n",
        "--jot=off",
        "a.spl");
  }

  @Test
  void aMissingProgram() {
    assertRefused(66, "error: cannot read program 'no.spl': no such file\n", "no.spl");
  }

  @Test
  void aMisspeltCommand() {
    assertRefused(
        66,
        "error: cannot read program 'tset': no such file; did you mean the command 'test'?\n",
        "tset");
  }

  @Test
  void aFolderAsProgram() throws IOException {
    Path program = Files.createDirectory(folder.resolve("d"));
    assertRefused(
        66,
        "error: cannot read program '" + program + "': it is a directory\n",
        program.toString());
  }

  @Test
  void aCompiledModule() {
    assertRefused(
        66,
        "error: cannot read program 'a.smf': it is a compiled module; run its source file\n",
        "a.smf");
  }

  @Test
  void aProgramThatIsNotText() throws IOException {
    Path program = Files.write(folder.resolve("b.spl"), new byte[] {'a', (byte) 0xff});
    assertRefused(
        66,
        "error: cannot read program '"
            + program
            + "': it is not UTF-8 text; save it in that encoding\n",
        program.toString());
  }

  @Test
  void testsThatAreNotThere() {
    assertRefused(
        3, "error: no spec file at 'no_spec.spl': nothing to run\n", "test", "no_spec.spl");
  }

  @Test
  void anEmptyProgramOnStandardInput() {
    Spl.Ended ended = Spl.installed().withInput("").run("-");
    assertEquals(new Spl.Ended(0, "", ""), ended);
  }

  private static void assertRefused(int status, String errors, String... words) {
    Spl.Ended ended = Spl.installed().run(words);
    assertEquals(new Spl.Ended(status, "", errors), ended);
    assertFalse(ended.errors().contains("Exception"));
  }
}
