// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The folders that spec files get for themselves. */
class TemporaryFoldersTest {
  @Test
  void anEmptyFolderServesTheNextFile() {
    try (TemporaryFolders folders = new TemporaryFolders(false)) {
      Path first = folders.take();
      folders.give(first);
      assertEquals(first, folders.take());
    }
  }

  @Test
  void aFolderInUseServesNobodyElse() {
    try (TemporaryFolders folders = new TemporaryFolders(false)) {
      assertNotEquals(folders.take(), folders.take());
    }
  }

  @Test
  void whatAFileLeavesBehindIsRemoved() throws IOException {
    try (TemporaryFolders folders = new TemporaryFolders(false)) {
      Path folder = folders.take();
      Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("b"), "left");
      folders.give(folder);
      assertFalse(Files.exists(folder));
      assertEquals(0, Objects.requireNonNull(folders.take().toFile().list()).length);
    }
  }

  @Test
  void nothingIsLeftAtTheEnd() {
    Path folder;
    try (TemporaryFolders folders = new TemporaryFolders(false)) {
      folder = folders.take();
      folders.give(folder);
    }
    assertFalse(Files.exists(folder));
    assertFalse(Files.exists(Objects.requireNonNull(folder.getParent())));
  }

  @Test
  void whatFilesLeaveBehindStaysOnRequest() throws IOException {
    TemporaryFolders folders = new TemporaryFolders(true);
    Path left = Files.writeString(folders.take().resolve("left"), "here");
    folders.give(Objects.requireNonNull(left.getParent()));
    Path root = folders.end();
    assertNotNull(root);
    assertTrue(Files.exists(left));
    Files.delete(left);
    Files.delete(Objects.requireNonNull(left.getParent()));
    Files.delete(root);
  }
}
