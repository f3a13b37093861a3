// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files below a folder are specs. */
class SpecFilesTest {
  @TempDir Path folder;

  @Test
  void findsSpecsSortedAndStaysOutOfGeneratedFolders() throws IOException {
    for (String name :
        List.of(
            "b_spec.spl",
            "a/z_test.spl",
            "a/doc.sdt",
            "a/plain.spl",
            ".hidden_spec.spl",
            "target/x_spec.spl",
            "node_modules/x_spec.spl",
            ".git/x_spec.spl")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    assertEquals(
        List.of("a/doc.sdt", "a/z_test.spl", "b_spec.spl"),
        SpecFiles.below(folder).stream().map(f -> folder.relativize(f).toString()).toList());
  }

  @Test
  void aNamedFileIsAlwaysASpec() throws IOException {
    Path file = Files.writeString(folder.resolve("plain.spl"), "");
    assertEquals(List.of(file), SpecFiles.below(file));
  }

  @Test
  void aMissingFileIsNone() throws IOException {
    assertEquals(List.of(), SpecFiles.below(folder.resolve("missing")));
  }
}
