// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spl.launcher.spec.TestOptions.FormatName;

/** What a run does with snapshots, properties and functions that are examples. */
class SpecLibraryTest extends SpecRunFixture {
  @Test
  void snapshotsAreWrittenOnRequestOnly() throws IOException {
    String spec = "use std.spec.snapshot.*\nit \"is kept\": expect_snapshot([1, VALUE])\n";
    Target target = file("a_spec.spl", spec.replace("VALUE", "2"));
    TestOptions usual = with(FormatName.DOTS);
    TestOptions update = usual.withPlan(Plan.USUAL.with(Plan.Choice.ALL, true));
    assertEquals(SpecRunner.Verdict.FAILED, run(usual, target));
    assertTrue(text.toString().contains("--update-snapshots"), text::toString);
    assertEquals(SpecRunner.Verdict.PASSED, run(update, target));
    assertEquals(SpecRunner.Verdict.PASSED, run(usual, target));
    String kept = Files.readString(folder.resolve("__snapshots__/a_spec/is_kept.snap"));
    assertEquals("format: inspect\nspec: a_spec.spl\nexample: is kept\n\n[1, 2]\n", kept);
    text.setLength(0);
    assertEquals(
        SpecRunner.Verdict.FAILED, run(usual, file("a_spec.spl", spec.replace("VALUE", "3"))));
    assertTrue(text.toString().contains("- [1, 2]\n     + [1, 3]"), text::toString);
  }

  @Test
  void snapshotsThatNothingUsesAreNamedAndRemovedOnRequest() throws IOException {
    String spec = "use std.spec.snapshot.*\nit \"is kept\": expect_snapshot(1)\n";
    Target target = file("a_spec.spl", spec);
    TestOptions update = with(FormatName.DOTS).withPlan(Plan.USUAL.with(Plan.Choice.ALL, true));
    run(update, target);
    Path old = Files.writeString(folder.resolve("__snapshots__/a_spec/gone.snap"), "x");
    Path notes = folder.resolve("__snapshots__/a_spec");
    assertEquals(
        "note: nothing uses 1 snapshot of '"
            + notes
            + "': gone.snap; `spl test --update-snapshots` removes what is not used",
        warningsOf(with(FormatName.DOTS), target));
    Selection some = new Selection(List.of("is"), List.of(), List.of());
    assertEquals("", warningsOf(selecting(some), target));
    assertTrue(Files.exists(old));
    assertEquals(
        "note: removed 1 snapshot of '" + notes + "' that nothing used: gone.snap",
        warningsOf(update, target));
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(folder.resolve("__snapshots__/a_spec/is_kept.snap")));
  }

  @Test
  void aPropertyThatFailsNamesTheSimplestCaseAndHowToReplayIt() throws IOException {
    String spec =
        """
        use std.spec.property.*
        use std.spec.property.generators as gen
        it "holds": check_property(\\x: x < 50, gen.i64_range(0, 1000))
        """;
    assertEquals(SpecRunner.Verdict.FAILED, run(with(FormatName.DOTS), file("a_spec.spl", spec)));
    assertTrue(
        text.toString().contains("the property fails for 50: it answers false"), text::toString);
    assertTrue(text.toString().contains("replay: spl test --property-seed="), text::toString);
  }

  @Test
  void markedFunctionsAreExamplesOfSpecFilesOnly() throws IOException {
    String marked =
        """
        #[test]
        fn adds_up():
            expect 1 + 1 == 3
        #[property_test]
        fn is_small(x: i64): x < 50
        #[test]
        #[ignore("later")]
        fn waits(): fail "no"
        """;
    assertEquals(SpecRunner.Verdict.FAILED, run(with(FormatName.DOC), file("a_spec.spl", marked)));
    assertTrue(text.toString().contains("✗ adds_up\n      expected 2 to equal 3"), text::toString);
    assertTrue(text.toString().contains("the property fails for 50:"), text::toString);
    assertTrue(text.toString().contains("○ waits (skipped: later)"), text::toString);
    assertEquals(
        SpecRunner.Verdict.NOTHING_RAN, run(with(FormatName.DOC), file("plain.spl", marked)));
  }

  private String warningsOf(TestOptions options, Target target) {
    List<String> warnings = new ArrayList<>();
    SpecRunner runner = runner(options);
    runner.document(setting -> FileReport::unknown, warnings::add);
    runner.run(List.of(target));
    return String.join("\n", warnings);
  }
}
