// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.launcher.spec.TestOptions.Behaviour;
import spl.launcher.spec.TestOptions.FormatName;
import spl.launcher.spec.TestOptions.Limits;
import spl.launcher.spec.TestOptions.Output;

/** What {@code spl test} does with spec files. */
class SpecRunnerTest extends SpecRunFixture {
  private static final String MIXED =
      """
      describe "numbers":
          it "add":
              print "seen"
              expect 1 + 1 == 2
          it "fail <&>":
              print "shown"
              expect 1 + 1 == 3
          it "wait", tag: ["slow"]:
              skip "no time"
      """;

  @Test
  void aFailureIsShownWithItsPlaceAndOutput() throws IOException {
    Target target = file("a_spec.spl", MIXED);
    assertEquals(SpecRunner.Verdict.FAILED, run(with(FormatName.DOC), target));
    assertTrue(
        text.toString().contains("✗ fail <&>\n        expected 2 to equal 3\n"), text::toString);
    assertTrue(text.toString().contains("7 |         expect 1 + 1 == 3"), text::toString);
    assertTrue(text.toString().contains("stdout:\n          shown\n"), text::toString);
    assertTrue(text.toString().contains("rerun: spl test " + target.file() + ":5"), text::toString);
    assertTrue(text.toString().contains("3 examples, 1 failure, 1 skipped"), text::toString);
  }

  @Test
  void dotsTellEachExample() throws IOException {
    run(with(FormatName.DOTS), file("a_spec.spl", MIXED));
    assertTrue(text.toString().startsWith(".FS\n"), text::toString);
  }

  @Test
  void tapNumbersExamples() throws IOException {
    run(with(FormatName.TAP), file("a_spec.spl", MIXED));
    assertTrue(text.toString().startsWith("TAP version 13\n"), text::toString);
    assertTrue(text.toString().contains("not ok 2 - numbers > fail <&>\n"), text::toString);
    assertTrue(text.toString().contains("ok 3 - numbers > wait # SKIP no time\n"), text::toString);
    assertTrue(text.toString().endsWith("1..3\n"), text::toString);
  }

  @Test
  void jsonHoldsEverything() throws IOException {
    run(with(FormatName.JSON), file("a_spec.spl", MIXED));
    String json = text.toString();
    assertTrue(json.contains("\"summary\": {\"total\": 3, \"passed\": 1, \"failed\": 1"), json);
    assertTrue(json.contains("\"stdout\": \"shown\\n\""), json);
    assertTrue(json.contains("\"message\": \"expected 2 to equal 3\""), json);
    assertTrue(json.contains("\"tags\": [\"slow\"]"), json);
  }

  @Test
  void everyLineIsAnEvent() throws IOException {
    run(with(FormatName.NDJSON), file("a_spec.spl", MIXED));
    List<String> events =
        text.toString()
            .lines()
            .map(line -> line.replaceAll(".\"event\": \"(\\w+)\".*", "$1"))
            .toList();
    List<String> wanted =
        List.of(
            "run_start", "file_start", "test_end", "test_end", "test_end", "file_end", "run_end");
    assertEquals(wanted, events);
  }

  @Test
  void buildServersGetCommandsWithPlaces() throws IOException {
    run(with(FormatName.GITHUB), file("a_spec.spl", MIXED));
    assertTrue(text.toString().startsWith("::error file="), text::toString);
    assertTrue(
        text.toString().contains(",line=7,title=numbers > fail <&>::expected 2 to equal 3"),
        text::toString);
  }

  @Test
  void theSlowestExamplesAreNamed() throws IOException {
    TestOptions usual = with(FormatName.DOTS);
    Plan plan = new Plan(Plan.Choice.ALL, 1, 1, null, 1, false, 1, false);
    TestOptions options =
        new TestOptions(
            usual.selection(), usual.limits(), usual.outputs(), usual.behaviour(), plan);
    run(options, file("a_spec.spl", "it \"x\": true\nit \"y\":\n    for i in 0..20000: i\n"));
    String end = text.substring(text.indexOf("Slowest:"));
    assertEquals(2, end.lines().count(), end);
    assertTrue(end.contains("  y  "), end);
  }

  @Test
  void reportsGoToFiles() throws IOException {
    Path report = folder.resolve("report.xml");
    TestOptions options =
        new TestOptions(
            Selection.ALL,
            TestOptions.DEFAULT.limits(),
            List.of(new Output(FormatName.JUNIT, report.toString())),
            TestOptions.DEFAULT.behaviour());
    run(options, file("a_spec.spl", MIXED));
    assertEquals("", text.toString());
    assertTrue(Files.readString(report).startsWith("<?xml"));
  }

  @Test
  void examplesAreSelectedByName() throws IOException {
    Target target = file("a_spec.spl", MIXED);
    Selection add = new Selection(List.of("numbers > add"), List.of(), List.of());
    assertEquals(SpecRunner.Verdict.PASSED, run(selecting(add), target));
    Selection pattern = new Selection(List.of("/^numbers > f.*/"), List.of(), List.of());
    assertEquals(SpecRunner.Verdict.FAILED, run(selecting(pattern), target));
    Selection none = new Selection(List.of("subtract"), List.of(), List.of());
    assertEquals(SpecRunner.Verdict.NOTHING_RAN, run(selecting(none), target));
  }

  @Test
  void examplesAreSelectedByTag() throws IOException {
    Target target = file("a_spec.spl", MIXED);
    Selection slow = new Selection(List.of(), List.of("slow,other"), List.of());
    assertEquals(SpecRunner.Verdict.PASSED, run(selecting(slow), target));
    assertTrue(text.toString().startsWith("S\n"), text::toString);
    Selection both = new Selection(List.of(), List.of("slow", "other"), List.of());
    assertEquals(SpecRunner.Verdict.NOTHING_RAN, run(selecting(both), target));
  }

  @Test
  void aLineSelectsItsExampleOrGroup() throws IOException {
    Path path = file("a_spec.spl", MIXED).file();
    assertEquals(SpecRunner.Verdict.PASSED, run(with(FormatName.DOTS), new Target(path, 3, true)));
    assertTrue(text.toString().startsWith(".\n"), text::toString);
    text.setLength(0);
    run(with(FormatName.DOTS), new Target(path, 1, true));
    assertTrue(text.toString().startsWith(".FS\n"), text::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void nothingRunsAfterEnoughFailures(int parallel) throws IOException {
    Limits limits = new Limits(120, 30, 1, parallel);
    TestOptions options = with(Selection.ALL, limits, TestOptions.DEFAULT.behaviour());
    Target[] many = new Target[6];
    for (int i = 0; i < many.length; i++) {
      many[i] = file("f" + i + "_spec.spl", MIXED);
    }
    run(options, many);
    String signs = text.substring(0, text.indexOf("\n"));
    assertTrue(signs.contains("F"), signs);
    assertTrue(signs.length() <= 2 * parallel + 1, signs);
  }

  /** The first file runs until it is let go; the second has run when the third waits. */
  @Test
  void anInterruptedRunTellsWhatHasRunBehindAFileThatStillRuns() throws Exception {
    Path started = folder.resolve("started");
    Path go = folder.resolve("go");
    String wait = "while not rt_file_exists('" + go + "'): rt_sleep_ms(5)\n";
    Target slow = file("a_spec.spl", "it \"slow\":\n    " + wait);
    Target quick = file("b_spec.spl", "it \"quick\": expect true\n");
    String mark = "rt_file_write_text('" + started + "', '')\n    ";
    Target last = file("c_spec.spl", "it \"last\":\n    " + mark + wait);
    Limits limits = new Limits(120, 30, 0, 2);
    SpecRunner runner = runner(with(Selection.ALL, limits, TestOptions.DEFAULT.behaviour()));
    Thread running = Thread.ofPlatform().start(() -> runner.run(List.of(slow, quick, last)));
    while (Files.notExists(started) && running.isAlive()) {
      Thread.onSpinWait();
    }
    runner.end();
    String told = text.toString();
    Files.writeString(go, "");
    running.join();
    assertTrue(told.contains("1 example, 0 failures"), told);
    assertEquals(told, text.toString());
  }

  @Test
  void whatSomebodySaidWinsOverTheProject() {
    Limits said = new Limits(120, 30, 0, 1);
    assertEquals(said, said.or(7, 4));
    assertEquals(new Limits(7, 30, 0, 4), TestOptions.DEFAULT.limits().or(7, 4));
  }

  @Test
  void anExampleThatTakesTooLongIsStopped() throws IOException {
    Limits limits = new Limits(120, 0.2, 0, 1);
    TestOptions options = with(Selection.ALL, limits, TestOptions.DEFAULT.behaviour());
    Target endless = file("a_spec.spl", "it \"hangs\":\n    while true: pass\n");
    assertEquals(
        SpecRunner.Verdict.FAILED, run(options, endless, file("b_spec.spl", "it \"x\": true\n")));
    assertTrue(text.toString().startsWith("T."), text::toString);
    assertTrue(text.toString().contains("timed out after 0.2 s"), text::toString);
  }

  @Test
  void aFileThatCannotBeReadAsAProgramIsAnError() throws IOException {
    Target broken = file("a_spec.spl", "it \"x\n");
    assertEquals(SpecRunner.Verdict.FAILED, run(with(FormatName.DOC), broken));
    assertTrue(text.toString().contains("[E0007]"), text::toString);
    assertTrue(text.toString().contains("0 examples, 0 failures, 1 error"), text::toString);
  }

  @Test
  void aMisspeltMatcherIsNamedWithTheNearestOne() throws IOException {
    Target typo = file("a_spec.spl", "it \"x\": expect(\"ab\").to_strat_with(\"a\")\n");
    assertEquals(SpecRunner.Verdict.FAILED, run(with(FormatName.DOC), typo));
    assertTrue(text.toString().contains("= help: did you mean to_start_with?"), text::toString);
  }

  @Test
  void printedLinesCountWhereNoWordIsUsed() throws IOException {
    Target old = file("a_spec.spl", "print \"[PASS] one\"\nprint \"[FAIL] two\"\n");
    assertEquals(SpecRunner.Verdict.FAILED, run(with(FormatName.DOTS), old));
    assertTrue(text.toString().startsWith(".F\n"), text::toString);
  }

  @Test
  void strictRunsWantMatchers() throws IOException {
    Behaviour strict = new Behaviour(false, false, true, false, false);
    TestOptions options = with(Selection.ALL, TestOptions.DEFAULT.limits(), strict);
    Target loose = file("a_spec.spl", "it \"x\": expect 5\nit \"y\": 1\nit \"z\": expect 1 == 1\n");
    assertEquals(SpecRunner.Verdict.FAILED, run(options, loose));
    assertTrue(text.toString().startsWith("FF.\n"), text::toString);
  }

  @Test
  void focusedExamplesRunAlone() throws IOException {
    Target focused = file("a_spec.spl", "it \"x\": fail \"ran\"\nfit \"y\": expect true\n");
    assertEquals(SpecRunner.Verdict.PASSED, run(with(FormatName.DOTS), focused));
    assertTrue(text.toString().contains("focused examples only"), text::toString);
    Behaviour forbidden = new Behaviour(false, false, false, true, false);
    TestOptions options = with(Selection.ALL, TestOptions.DEFAULT.limits(), forbidden);
    assertEquals(SpecRunner.Verdict.FAILED, run(options, focused));
  }

  @Test
  void filesSayThatTheyAreSkipped() throws IOException {
    Target named = file("a_spec.spl", "# @skip(later)\nit \"x\": true\n");
    Target found = new Target(named.file(), 0, false);
    run(with(FormatName.DOTS), found);
    assertTrue(text.toString().startsWith("S\n"), text::toString);
    text.setLength(0);
    run(with(FormatName.DOTS), named);
    assertTrue(text.toString().startsWith(".\n"), text::toString);
  }

  @Test
  void everyFileGetsAnEmptyFolder() throws IOException {
    String program =
        "it \"x\":\n    expect rt_env_get(\"SPL_TEST_TMP\") to include \"spl-test-\"\n";
    assertEquals(
        SpecRunner.Verdict.PASSED, run(with(FormatName.DOTS), file("a_spec.spl", program)));
  }

  /** What a report says besides times. */
  private String report(int parallel, Target... targets) {
    text.setLength(0);
    Limits usual = TestOptions.DEFAULT.limits();
    Limits limits = new Limits(usual.fileSeconds(), usual.exampleSeconds(), 0, parallel);
    TestOptions options =
        new TestOptions(
            Selection.ALL,
            limits,
            List.of(new Output(FormatName.JSON, "")),
            TestOptions.DEFAULT.behaviour());
    run(options, targets);
    return text.toString().replaceAll("\"duration_ms\": [0-9.]+", "");
  }

  @Test
  void filesSideBySideAreReportedAsThoseInARow() throws IOException {
    Target[] targets = new Target[6];
    for (int i = 0; i < targets.length; i++) {
      String own = "it \"own\":\n    print " + i + "\n    expect " + i + " == 3\n";
      targets[i] = file("f" + i + "_spec.spl", "var n = " + i + "\n" + own + MIXED);
    }
    String inARow = report(1, targets);
    assertTrue(inARow.contains("\"total\": 24"), inARow);
    assertEquals(inARow, report(3, targets));
  }
}
