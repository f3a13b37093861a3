// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;

class DirectoriesTest extends RuntimeFixture {

  private void tree() throws IOException {
    Files.createDirectories(dir.resolve("t/b/c"));
    file("t/z.txt", "z");
    file("t/a.txt", "a");
    file("t/b/c/deep.txt", "d");
    Files.createSymbolicLink(dir.resolve("t/link"), Path.of("b"));
  }

  @Test
  void createRefusesWhatExists() throws IOException {
    io.directories().create("d");
    assertFault(IoErrorKind.ALREADY_EXISTS, () -> io.directories().create("d"));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.directories().create("x/y"));
  }

  @Test
  void createAllAcceptsAnExistingDirectoryButNotAFile() throws IOException {
    io.directories().createAll("a/b/c");
    io.directories().createAll("a/b/c");
    file("f", "x");
    assertFault(IoErrorKind.ALREADY_EXISTS, () -> io.directories().createAll("f"));
    assertTrue(Files.isDirectory(dir.resolve("a/b/c")));
  }

  @Test
  void namesAreSortedWithoutDots() throws IOException {
    tree();
    assertEquals(List.of("a.txt", "b", "link", "z.txt"), io.directories().names("t"));
  }

  @Test
  void emptyDirectoryHasNoNames() throws IOException {
    assertEquals(List.of(), io.directories().names("."));
  }

  @Test
  void listingAFileIsNotDirectory() throws IOException {
    file("f", "x");
    assertFault(IoErrorKind.NOT_DIRECTORY, () -> io.directories().names("f"));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.directories().names("missing"));
  }

  @Test
  void entriesKnowTheirKindWithoutFollowingLinks() throws IOException {
    tree();
    assertEquals(
        List.of(
            new DirectoryEntry("t/a.txt", "a.txt", FileKind.REGULAR),
            new DirectoryEntry("t/b", "b", FileKind.DIRECTORY),
            new DirectoryEntry("t/link", "link", FileKind.SYMLINK),
            new DirectoryEntry("t/z.txt", "z.txt", FileKind.REGULAR)),
        io.directories().entries("t"));
  }

  @Test
  void walkIsPreOrderAndDoesNotFollowLinks() throws IOException {
    tree();
    assertEquals(
        List.of("t/a.txt", "t/b", "t/b/c", "t/b/c/deep.txt", "t/link", "t/z.txt"),
        io.directories().walk("t").stream().map(DirectoryEntry::path).toList());
  }

  @Test
  void foreignNameIsListedAndReached() throws Exception {
    run("sh", "-c", "cd '" + dir + "' && touch \"$(printf 'bad\\377name')\" good");
    Assumptions.assumeTrue(Files.list(dir).count() == 2, "the file system refuses such names");
    assertEquals(2, io.directories().entries(".").size());
    for (String name : io.directories().names(".")) {
      assertEquals(0, io.facts().size(name));
    }
  }

  @Test
  void removeTakesOnlyAnEmptyDirectory() throws IOException {
    tree();
    assertFault(IoErrorKind.DIRECTORY_NOT_EMPTY, () -> io.directories().remove("t"));
    assertFault(IoErrorKind.NOT_DIRECTORY, () -> io.directories().remove("t/a.txt"));
    assertFault(IoErrorKind.NOT_DIRECTORY, () -> io.directories().remove("t/link"));
    Files.createDirectory(dir.resolve("empty"));
    io.directories().remove("empty");
    assertFault(IoErrorKind.NOT_FOUND, () -> io.directories().remove("empty"));
  }

  @Test
  void removeAllTakesTheTreeAndNoLinkTarget() throws IOException {
    tree();
    Files.createDirectory(dir.resolve("outside"));
    file("outside/kept", "x");
    Files.createSymbolicLink(dir.resolve("t/out"), dir.resolve("outside"));
    io.directories().removeAll("t", null);
    assertFalse(Files.exists(dir.resolve("t")));
    assertEquals("x", content("outside/kept"));
  }

  @Test
  void removeAllOfALinkRemovesTheLink() throws IOException {
    tree();
    io.directories().removeAll("t/link", null);
    assertTrue(Files.exists(dir.resolve("t/b/c/deep.txt")));
    assertFalse(Files.exists(dir.resolve("t/link")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/etc", "/usr", "/tmp", "/tmp/../etc", "/home/", "/proc"})
  void removeAllRefusesSystemDirectories(String path) {
    Assumptions.assumeTrue(Files.isDirectory(Path.of(path)), "no " + path);
    Assumptions.assumeFalse(Files.isSymbolicLink(Path.of(path)), path + " is a link");
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> io.directories().removeAll(path, null));
    assertTrue(Files.isDirectory(Path.of(path)));
  }

  @Test
  void removeAllRefusesTheHomeDirectoryAndWhatHoldsIt() throws IOException {
    Files.createDirectories(dir.resolve("users/me"));
    String home = dir.resolve("users/me").toString();
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> io.directories().removeAll("users/me", home));
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> io.directories().removeAll("users", home));
  }
}
