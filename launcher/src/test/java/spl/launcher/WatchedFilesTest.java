// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spl.launcher.spec.FileReport;
import spl.launcher.spec.Target;

/** Which files run again when something has changed. */
class WatchedFilesTest {
  @TempDir private Path folder = Path.of("");

  private final WatchedFiles files = new WatchedFiles();

  private Target spec(String name) throws IOException {
    return new Target(
        Files.writeString(folder.resolve(name), "it \"x\": expect 1 == 1\n"), 0, true);
  }

  private void ran(Target spec, Path... read) {
    files.before(List.of(spec));
    List<String> sources = List.of(read).stream().map(Path::toString).toList();
    files.after(
        List.of(new FileReport(spec.file().toString(), 1, List.of(), List.of(), false, sources)));
  }

  @Test
  void aModuleThatChangesRunsWhatReadsIt() throws IOException {
    Target one = spec("one_spec.spl");
    Target two = spec("two_spec.spl");
    Path module = Files.writeString(folder.resolve("m.spl"), "1\n");
    ran(one, module);
    ran(two);
    assertEquals(List.of(), files.changed(List.of(one, two)));
    Files.writeString(module, "longer than before\n");
    assertEquals(List.of(one), files.changed(List.of(one, two)));
    ran(one, module);
    assertEquals(List.of(), files.changed(List.of(one, two)));
  }

  @Test
  void aNewFileRunsAndAChangedOneRunsAgain() throws IOException {
    Target one = spec("one_spec.spl");
    assertEquals(List.of(one), files.changed(List.of(one)));
    ran(one);
    Files.writeString(one.file(), "longer\nthan\nbefore\nwith lines\n");
    assertEquals(List.of(one), files.changed(List.of(one)));
  }
}
