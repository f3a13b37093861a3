// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spl.launcher.coverage.CoverageOptions;

/** What command lines mean. */
class CommandLineReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.spl",
        "a.spl x y",
        "a.spl -x --jit=off",
        "a.spl run test",
        "a.spl -- z",
        "run a.spl",
        "run test",
        "run --jit=off a.spl -e b",
        "--jit=off a.spl",
        "--jit=off --jit=on a.spl",
        "./test",
        "--jvm-opt=-Xmx1g --jit=off a.spl --jvm-opt=x",
        "-e 1",
        "-c 1 x y",
        "-e 1 test",
        "-e -1",
        "run -e 1 run"
      })
  void theQuickReaderAgreesWithTheFullOne(String line) {
    String[] words = line.split(" ");
    assertEquals(new CommandLineReader().read(words), QuickStart.read(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "repl"})
  void theQuickReaderOfPromptsAgreesWithTheFullOne(String line) {
    assertEquals(read(line), QuickStart.any(words(line)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "test a", "test a b.spl", "test --jit=off a", "test a --jit=off"})
  void theQuickReaderOfTestsAgreesWithTheFullOne(String line) {
    assertEquals(read(line), QuickTest.read(words(line)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"test -k x", "test --list a", "test -- a", "test a -h"})
  void theQuickReaderOfTestsLeavesOptionsToTheFullOne(String line) {
    assertNull(QuickTest.read(words(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "-",
        "--",
        "-h",
        "-e",
        "-e 1 -e 2",
        "-p 1",
        "test",
        "check a.spl",
        "--jit=maybe a.spl",
        "--unknown a.spl",
        "-- a.spl"
      })
  void theQuickReaderLeavesTheRestToTheFullOne(String line) {
    assertNull(QuickStart.read(words(line)));
  }

  @Test
  void aFileTakesEverythingBehindIt() {
    Invocation.Run run = run("--debug a.spl --jit=off -e test");
    assertEquals(new Program.File(Path.of("a.spl")), run.program());
    assertEquals(List.of("--jit=off", "-e", "test"), run.arguments());
    assertEquals(new RunOptions(true, false, true), run.options());
  }

  @Test
  void severalLinesAreOneProgram() {
    Invocation.Run run = run("-e a -e b x -e y");
    assertEquals(new Program.Code("-e", "a\nb"), run.program());
    assertEquals(List.of("x", "-e", "y"), run.arguments());
  }

  @Test
  void behindCodeACommandIsAnArgument() {
    assertEquals(List.of("test", "check"), run("-e a --debug test check").arguments());
  }

  @Test
  void aDashIsStandardInput() {
    Invocation.Run run = run("- x");
    assertEquals(new Program.StandardInput(), run.program());
    assertEquals(List.of("x"), run.arguments());
  }

  @Test
  void twoDashesEndTheOptions() {
    assertEquals(new Program.File(Path.of("-x")), run("-- -x").program());
    assertEquals(new Program.File(Path.of("test")), run("-- test").program());
  }

  @Test
  void printingAValueIsAnOption() {
    assertTrue(run("-p 1").options().printValue());
    assertEquals(new Program.Code("-p", "1"), run("-p 1").program());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sandbox a.spl|sandbox",
        "--allow-read a.spl|allow-read",
        "--allow-read=/a,/b --deny-net a.spl|allow-read=/a,/b;deny-net",
        "run --allow-net=h:80 --allow-net=i a.spl|allow-net=h:80;allow-net=i",
        "--allow-listen=8080,127.0.0.1:9 a.spl|allow-listen=8080,127.0.0.1:9",
        "-A --deny-run a.spl|allow-all;deny-run",
        "--sandbox run --allow-env=HOME a.spl|sandbox;allow-env=HOME",
        "--no-network a.spl|deny-net;deny-listen",
        "--read-only /a a.spl|allow-read=/a",
        "--sandbox -e 1|sandbox",
        "--prompt a.spl|sandbox;prompt",
        "--allow-env run --print-permissions a.spl|allow-env;print-permissions",
        "--audit-log=/dev/null a.spl|audit-log=/dev/null"
      })
  void permissionsAreRules(String line, String rules) {
    assertEquals(rules.replace(';', '\n'), run(line).options().permissions());
  }

  @Test
  void aPermissionDoesNotTakeTheFile() {
    assertEquals(new Program.File(Path.of("a.spl")), run("--allow-read a.spl x").program());
    assertEquals(List.of("--allow-read"), run("--sandbox a.spl --allow-read").arguments());
  }

  @ParameterizedTest
  @ValueSource(strings = {"test --sandbox a", "repl --sandbox", "test --allow-read=a b"})
  void permissionsAreForTestsAndPromptsToo(String line) {
    assertTrue(!read(line).options().permissions().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--allow-read= a.spl|'--allow-read=': a word of the list is empty",
        "--allow-listen=http a.spl|'http' is not a port from 0 to 65535",
        "--deny-net=h:99999 a.spl|'99999' is not a port from 0 to 65535",
        "--allow-reed a.spl|did you mean '--allow-read'?",
        "--audit-log=/dev/null/no a.spl|cannot write audit log '/dev/null/no'"
      })
  void aPermissionThatMeansNothingIsRefused(String line, String part) {
    Invocation.Message message = assertInstanceOf(Invocation.Message.class, read(line));
    assertEquals(2, message.status());
    assertTrue(message.text().contains(part), message.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"31M", "0G", "1000G", "1234567M", "512", "512K", "x", "-1M"})
  void amountsOfMemoryThatNoProgramCanRunInAreRefused(String size) {
    Invocation.Message message =
        assertInstanceOf(Invocation.Message.class, read("--memory-limit=" + size + " a.spl"));
    assertEquals(2, message.status());
    assertTrue(message.text().contains("takes a size from 32M up"), message.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--memory-limit=32M a.spl", "run --memory-limit 2g a.spl"})
  void theStartScriptHasObeyedALimitOfMemory(String line) {
    assertEquals(RunOptions.DEFAULT, run(line).options());
  }

  @Test
  void wordsOfOtherImplementationsAreAccepted() {
    assertEquals(new Program.File(Path.of("a.spl")), run("--notui --interpret a.spl").program());
  }

  @Test
  void foldersOfTestsAreKeptAndSessionsRecordedOnDemand() {
    Invocation.Test test = assertInstanceOf(Invocation.Test.class, read("test --keep-tmp"));
    assertTrue(test.testOptions().plan().keep());
    Invocation.Repl repl = assertInstanceOf(Invocation.Repl.class, read("repl --record a.sdt"));
    assertEquals(new Invocation.Repl.Keeping(true, "a.sdt"), repl.keeping());
  }

  @Test
  void coverageIsASummaryUnlessAFormIsNamed() {
    CoverageOptions plain = extras("test --coverage a").coverage();
    assertEquals(Set.of(CoverageOptions.Form.SUMMARY), plain.forms());
    CoverageOptions two = extras("test --coverage=lcov,html --coverage-out=c").coverage();
    assertTrue(two.forms().contains(CoverageOptions.Form.LCOV));
    assertEquals("c", two.folder());
    assertTrue(extras("test --coverage-min=80").coverage().isOn());
    assertFalse(extras("test").coverage().isOn());
    assertTrue(extras("test --watch").watch());
  }

  @Test
  void propertiesAreToldHowOftenAndFromWhere() {
    Invocation.Test test =
        assertInstanceOf(
            Invocation.Test.class, read("test --property-seed=7 --property-iterations 3"));
    assertEquals(
        Map.of("SPL_PROPERTY_SEED", "7", "SPL_PROPERTY_ITERATIONS", "3"),
        test.testOptions().variables());
  }

  private static Invocation.Test.Extras extras(String words) {
    return assertInstanceOf(Invocation.Test.class, read(words)).extras();
  }

  @Test
  void optionsMayFollowTheTargetsOfATest() {
    Invocation.Test test = assertInstanceOf(Invocation.Test.class, read("test a --jit=off b"));
    assertEquals(List.of(Path.of("a"), Path.of("b")), test.targets());
    assertEquals(false, test.options().jit());
  }

  @Test
  void nothingAtAllStarts() {
    assertInstanceOf(Invocation.Start.class, read(""));
    assertInstanceOf(Invocation.Start.class, read("--jit=off"));
  }

  @Test
  void runWithoutAFileRunsTheProject() {
    assertInstanceOf(Invocation.RunMain.class, read("run"));
  }

  @Test
  void unknownOptionsAreNamedWithTheNearestOne() {
    assertRefused("--jot=off a.spl", "unknown option '--jot'; did you mean '--jit'?");
    assertRefused("test --debgu x", "unknown option '--debgu'; did you mean '--debug'?");
    assertRefused("--qqqqqq", "unknown option '--qqqqqq'");
  }

  @Test
  void wrongValuesAndMissingValuesAreRefused() {
    assertRefused("--jit=maybe a.spl", "'maybe'");
    assertRefused("-e", "-e");
    assertRefused("test --coverage=pdf", "unknown form of coverage 'pdf'; there are summary, lcov");
    assertRefused("test --coverage-min=101", "'--coverage-min' takes a percentage up to 100");
    assertRefused("test --coverage-min=most", "'--coverage-min' takes a number, not 'most'");
    assertRefused("test --property-seed=x", "'--property-seed' takes a number, not 'x'");
  }

  @Test
  void aRefusalIsShort() {
    Invocation.Message message = message("--nonsense");
    assertEquals(2, message.text().lines().count(), message.text());
    assertTrue(message.text().contains("usage: spl "), message.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help", "run -h", "help run", "test --help", "help test"})
  void helpIsAnAnswer(String line) {
    Invocation.Message message = message(line);
    assertEquals(ExitStatus.OK, message.status());
    assertTrue(message.text().contains("Usage: spl "), message.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "--version"})
  void theVersionIsOneLine(String line) {
    Invocation.Message message = message(line);
    assertEquals(ExitStatus.OK, message.status());
    assertEquals(1, message.text().lines().count());
  }

  private static void assertRefused(String line, String part) {
    Invocation.Message message = message(line);
    assertEquals(ExitStatus.BAD_COMMAND_LINE, message.status());
    assertTrue(message.text().contains(part), message.text());
    assertTrue(message.text().startsWith("error: "), message.text());
  }

  private static Invocation.Message message(String line) {
    return assertInstanceOf(Invocation.Message.class, read(line));
  }

  private static Invocation.Run run(String line) {
    return assertInstanceOf(Invocation.Run.class, read(line));
  }

  private static Invocation read(String line) {
    return new CommandLineReader().read(words(line));
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ");
  }

  @Test
  void theFormOfTheReportIsTextOrData() {
    assertTrue(read("--format json a.spl").options().reports().json());
    assertTrue(read("run --format=JSON a.spl").options().reports().json());
    assertTrue(!read("a.spl --format json").options().reports().json());
    Invocation.Message refused =
        assertInstanceOf(Invocation.Message.class, read("--format sarif a.spl"));
    assertEquals(2, refused.status());
  }

  @Test
  void aTreeIsPrintedForPeopleOrAsData() {
    assertEquals("tree", assertInstanceOf(Invocation.Dump.class, read("ast a.spl")).part());
    assertEquals("json", assertInstanceOf(Invocation.Dump.class, read("ast --json a.spl")).part());
  }
}
