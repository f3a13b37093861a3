// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs from their first line to their exit status, as a user starts them. */
class ProgramTest {
  private static final String HELLO = "print \"hello\"\n";

  @TempDir Path folder;

  @Test
  void aHelloProgramPrintsItsLineAndNothingElse() throws IOException {
    assertEquals(new Spl.Ended(0, "hello\n", ""), run(HELLO));
  }

  @Test
  void aHelloProgramPrintsItsLineFromTheCloneAsWell() throws IOException {
    Path clone = Spl.HOME.resolve("../../../spl").normalize();
    Path program = Files.writeString(folder.resolve("hello.spl"), HELLO);
    assertEquals(new Spl.Ended(0, "hello\n", ""), Spl.at(clone).run(program.toString()));
  }

  @Test
  void exitEndsWithItsStatusAfterDeferredWork() throws IOException {
    assertEquals(
        new Spl.Ended(7, "a\nbye\n", ""), run("defer print(\"bye\")\nprint \"a\"\nexit(7)\n"));
  }

  @Test
  void aFailedMainIsOneLine() throws IOException {
    assertEquals(
        new Spl.Ended(1, "before\n", "error: no such thing\n"),
        run("fn main():\n    print \"before\"\n    return Err(\"no such thing\")\n"));
  }

  @Test
  void aThrownTextIsOneLine() throws IOException {
    assertEquals(new Spl.Ended(1, "", "error: no luck\n"), run("throw \"no luck\"\n"));
  }

  @Test
  void anUncaughtErrorShowsWhereAndHow() throws IOException {
    Spl.Ended ended = run("fn nth(xs, i):\n    xs[i]\nprint \"x\"\nprint nth([1, 2], 7)\n");
    assertEquals(1, ended.status());
    assertEquals("x\n", ended.output());
    assertTrue(
        ended.errors().startsWith("error[E3002]: index out of bounds: index 7, length 2\n"),
        ended.errors());
    assertTrue(ended.errors().contains(" 2 |     xs[i]\n   |     ^^^^^\n"), ended.errors());
    assertTrue(ended.errors().endsWith("p.spl:4:7\n"), ended.errors());
    assertFalse(ended.errors().contains("java"), ended.errors());
  }

  @Test
  void endlessRecursionIsAnErrorOfTheProgram() throws IOException {
    Spl.Ended ended = run("fn on(n):\n    on(n + 1) + 1\nprint on(0)\n");
    assertEquals(1, ended.status());
    assertTrue(ended.errors().startsWith("error[E3003]: stack overflow after "), ended.errors());
    assertTrue(ended.errors().contains(" more of on ("), ended.errors());
  }

  @Test
  void severalSyntaxErrorsAreReportedInOneRun() throws IOException {
    Spl.Ended ended = run("print \"x\"\nif a = 3:\n    print 1\nprint \"open\nx = [1, 2\n");
    assertEquals(65, ended.status());
    assertEquals("", ended.output());
    assertTrue(ended.errors().contains("error[E0021]: `=` assigns"), ended.errors());
    assertTrue(ended.errors().contains("p.spl:2:6\n"), ended.errors());
    assertTrue(ended.errors().contains("   = help: compare with `==`\n"), ended.errors());
    assertTrue(ended.errors().contains("error[E0007]: text is never closed"), ended.errors());
  }

  @Test
  void aPrintedValueIsShownAsPrintShowsIt() {
    assertEquals(new Spl.Ended(0, "A\n", ""), Spl.installed().run("-p", "\"a\".upper()"));
  }

  @Test
  void theArgumentsReachTheProgramWhateverTheLocale() throws IOException {
    Path program = folder.resolve("grüße.spl");
    Files.writeString(program, "fn main(args):\n    print args[0]\n");
    Spl.Ended ended =
        Spl.installed().with("LANG", "C").with("LC_ALL", "").run(program.toString(), "ñandú");
    assertEquals(new Spl.Ended(0, "ñandú\n", ""), ended);
  }

  @Test
  void thePromptKeepsItsNamesAndGoesOnAfterAnError() {
    Spl.Ended ended =
        Spl.installed()
            .withInput("val x = 20\nfn f(n):\n    val m = n\n    m + 1\n\nnil.foo()\nf(x)\n\"t\"\n")
            .run("repl");
    assertEquals(0, ended.status());
    assertEquals("21\n\"t\"\n", ended.output());
    assertTrue(ended.errors().startsWith("error[E1013]"), ended.errors());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReaderThatLeavesEndsAnEndlessProgramQuietly() throws IOException {
    Path program = Files.writeString(folder.resolve("y.spl"), "while true:\n    print \"y\"\n");
    Spl.Ended ended =
        Spl.at(Path.of("/bin/sh"))
            .with("SPL", Spl.HOME.resolve("bin/spl").toString())
            .with("PROGRAM", program.toString())
            .run("-c", "exec 3>&1; { \"$SPL\" \"$PROGRAM\"; echo $? >&3; } | head -1 >&2");
    assertEquals(new Spl.Ended(0, "141\n", "y\n"), ended);
  }

  private Spl.Ended run(String program) throws IOException {
    Path file = Files.writeString(folder.resolve("p.spl"), program);
    return Spl.installed().run(file.toString());
  }
}
