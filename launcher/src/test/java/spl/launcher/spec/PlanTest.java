// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are run, how often and in which order. */
class PlanTest {
  @TempDir private Path folder = Path.of("");

  private static List<Target> files(int count) {
    List<Target> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(new Target(Path.of("f" + i + "_spec.spl"), 0, false));
    }
    return files;
  }

  private static Plan order(@Nullable Long seed, int repeat) {
    return new Plan(Plan.Choice.ALL, 1, 1, seed, repeat, false, 0, false);
  }

  private LastRun lastRun() {
    return LastRun.read(folder.resolve("record"));
  }

  @Test
  void partsTogetherAreAllFilesOnce() {
    List<Target> all = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      all.addAll(
          new Plan(Plan.Choice.ALL, part, 3, null, 1, false, 0, false).of(files(10), lastRun()));
    }
    assertEquals(10, all.size());
    assertEquals(List.copyOf(files(10)).size(), all.stream().distinct().count());
  }

  @Test
  void aSeedMakesTheSameOrderAgain() {
    List<Target> once = order(7L, 1).of(files(10), lastRun());
    assertEquals(once, order(7L, 1).of(files(10), lastRun()));
    assertNotEquals(files(10), once);
    assertEquals(files(10).size(), once.stream().distinct().count());
  }

  @Test
  void repeatingRunsTheWholeListAgain() {
    List<Target> twice = order(null, 2).of(files(2), lastRun());
    assertEquals(files(2), twice.subList(0, 2));
    assertEquals(files(2), twice.subList(2, 4));
  }

  @Test
  void whatNobodyHasRunHasChanged() {
    Plan changed = new Plan(Plan.Choice.CHANGED, 1, 1, null, 1, false, 0, false);
    assertEquals(files(3), changed.of(files(3), lastRun()));
  }

  @Test
  void onlyFailedFilesAreLeft() {
    ExampleReport.Id id = new ExampleReport.Id(List.of(), "x", 1, List.of());
    ExampleReport bad =
        new ExampleReport(id, Status.FAILED, "", 0, List.of(), ExampleReport.Notes.NONE);
    FileReport report = new FileReport("f1_spec.spl", 1, List.of(bad), List.of(), false);
    lastRun().update(List.of(report), true);
    List<Target> left =
        new Plan(Plan.Choice.FAILED, 1, 1, null, 1, false, 0, false).of(files(3), lastRun());
    assertEquals(List.of(files(3).get(1)), left);
  }
}
