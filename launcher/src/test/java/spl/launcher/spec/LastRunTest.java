// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run of the specs of a folder leaves for the next. */
class LastRunTest {
  @TempDir private Path folder = Path.of("");

  private static ExampleReport example(String name, Status status) {
    ExampleReport.Id id = new ExampleReport.Id(List.of("group"), name, 1, List.of());
    return new ExampleReport(id, status, "", 0, List.of(), ExampleReport.Notes.NONE);
  }

  private static FileReport file(long nanos, ExampleReport... examples) {
    return new FileReport("a_spec.spl", nanos, List.of(examples), List.of(), false);
  }

  private static final Target TARGET = new Target(Path.of("a_spec.spl"), 0, false);

  private LastRun read() {
    return LastRun.read(folder.resolve("state/record"));
  }

  @Test
  void nothingHasFailedBeforeTheFirstRun() {
    assertFalse(read().hasFailed(TARGET));
  }

  @Test
  void failuresStayKnownUntilTheyPass() {
    read()
        .update(List.of(file(1, example("x", Status.FAILED), example("y", Status.TIMEOUT))), true);
    assertTrue(read().hasFailed("a_spec.spl", example("x", Status.FAILED).id()));
    read().update(List.of(file(1, example("x", Status.PASSED))), false);
    assertFalse(read().hasFailed("a_spec.spl", example("x", Status.FAILED).id()));
    assertTrue(read().hasFailed("a_spec.spl", example("y", Status.FAILED).id()));
    read().update(List.of(file(1, example("x", Status.PASSED))), true);
    assertFalse(read().hasFailed(TARGET));
  }

  @Test
  void aFileHasChangedUntilItHasPassedAsItIs() throws IOException {
    assertTrue(read().hasChanged(TARGET));
    Path module = Files.writeString(folder.resolve("m.spl"), "val n = 1\n");
    Files.setLastModifiedTime(module, FileTime.fromMillis(1000));
    read().update(List.of(passed(module)), true);
    assertFalse(read().hasChanged(TARGET));
    Files.writeString(module, "val n = 20\n");
    assertTrue(read().hasChanged(TARGET));
    assertFalse(read().isUpToDate(List.of(TARGET)));
  }

  @Test
  void aFileWhoseModuleIsGoneHasChanged() throws IOException {
    Path module = Files.writeString(folder.resolve("m.spl"), "val n = 1\n");
    Files.setLastModifiedTime(module, FileTime.fromMillis(1000));
    read().update(List.of(passed(module)), true);
    Files.delete(module);
    assertTrue(read().hasChanged(TARGET));
  }

  @Test
  void aFileThatWasWrittenWhileItRanCountsAsChanged() throws IOException {
    LastRun run = read();
    Path module = Files.writeString(folder.resolve("m.spl"), "val n = 1\n");
    Files.setLastModifiedTime(module, FileTime.fromMillis(System.currentTimeMillis() + 100_000));
    run.update(List.of(passed(module)), true);
    assertTrue(read().hasChanged(TARGET));
  }

  private static FileReport passed(Path source) {
    List<ExampleReport> examples = List.of(example("x", Status.PASSED));
    List<String> sources = List.of(source.toString());
    return new FileReport("a_spec.spl", 1, examples, List.of(), false, sources);
  }

  @Test
  void aDamagedRecordIsNone() throws IOException {
    read().update(List.of(file(1, example("x", Status.FAILED))), true);
    Files.writeString(folder.resolve("state/record"), "spl test 2\nfile\tmany\t/x\nfailed\t?");
    assertFalse(read().hasFailed(TARGET));
    Files.write(folder.resolve("state/record"), new byte[] {(byte) 0xff});
    assertFalse(read().hasFailed(TARGET));
  }
}
