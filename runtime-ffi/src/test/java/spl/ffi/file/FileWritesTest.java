// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;

class FileWritesTest extends RuntimeFixture {

  @Test
  void writeReplacesLongerContent() throws IOException {
    file("a", "long old content");
    assertEquals(3, io.writes().write("a", bytes("new")));
    assertEquals("new", content("a"));
  }

  @Test
  void createdFileIsReadableByAllAndWritableByItsOwnerOnly() throws IOException {
    io.writes().write("a", bytes("x"));
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("a")));
    assertTrue(mode.matches("rw-[r-]--[r-]--"), mode);
  }

  @Test
  void appendCreatesAndAdds() throws IOException {
    io.writes().append("a", bytes("one"));
    io.writes().append("a", bytes("two"));
    assertEquals("onetwo", content("a"));
  }

  @Test
  void missingParentIsNotFound() {
    assertFault(IoErrorKind.NOT_FOUND, () -> io.writes().write("no/a", bytes("x")));
  }

  @Test
  void directoryIsNotWritten() {
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.writes().write(".", bytes("x")));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.writes().append(".", bytes("x")));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.writes().writeAtomically(".", bytes("x")));
  }

  @Test
  void fullDeviceIsOutOfSpace() {
    assertFault(IoErrorKind.OUT_OF_SPACE, () -> io.writes().write("/dev/full", bytes("x")));
  }

  @Test
  void gapReadsAsZeros() throws IOException {
    assertEquals(2, io.writes().writeAt("a", 3, bytes("xy")));
    assertEquals("\0\0\0xy", content("a"));
    io.writes().writeAt("a", 0, bytes("b"));
    assertEquals("b\0\0xy", content("a"));
  }

  @Test
  void ensuredSizeAddsZerosAndNeverShortens() throws IOException {
    file("a", "abc");
    io.writes().ensureSize("a", 200_000);
    assertEquals(200_000, Files.size(dir.resolve("a")));
    assertEquals("abc\0", text(io.reads().bytesAt("a", 0, 4)));
    io.writes().ensureSize("a", 10);
    assertEquals(200_000, Files.size(dir.resolve("a")));
  }

  @Test
  void ensuredSizeOnAFullDeviceIsOutOfSpace() {
    assertFault(IoErrorKind.OUT_OF_SPACE, () -> io.writes().ensureSize("/dev/full", 10));
  }

  @Test
  void atomicWriteCreatesParents() throws IOException {
    io.writes().writeAtomically("x/y/a", bytes("new"));
    assertEquals("new", content("x/y/a"));
  }

  @Test
  void atomicWriteLeavesNoTemporaryFile() throws IOException {
    file("a", "old");
    io.writes().writeAtomically("a", bytes("new"));
    assertEquals(1, Files.list(dir).count());
  }

  @Test
  void failedAtomicWriteLeavesNoTemporaryFile() throws IOException {
    Files.createDirectories(dir.resolve("d/full"));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.writes().writeAtomically("d", bytes("x")));
    assertEquals(1, Files.list(dir).count());
  }

  @Test
  void atomicWriteKeepsTheModeOfTheTarget() throws IOException {
    Files.setPosixFilePermissions(file("a", "old"), PosixFilePermissions.fromString("rwxr-x---"));
    io.writes().writeAtomically("a", bytes("new"));
    assertEquals(
        "rwxr-x---",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("a"))));
  }

  @Test
  void atomicWriteThroughALinkKeepsTheLink() throws IOException {
    file("a", "old");
    Files.createSymbolicLink(dir.resolve("link"), Path.of("a"));
    io.writes().writeAtomically("link", bytes("new"));
    assertTrue(Files.isSymbolicLink(dir.resolve("link")));
    assertEquals("new", content("a"));
  }

  @Test
  void readerOfAnAtomicallyWrittenFileNeverSeesAMixture() throws Exception {
    String one = "1".repeat(100_000);
    String two = "2".repeat(100_000);
    file("a", one);
    AtomicBoolean stop = new AtomicBoolean();
    AtomicBoolean torn = new AtomicBoolean();
    Thread reader = Thread.ofPlatform().start(() -> readUntil(stop, torn, one, two));
    for (int i = 0; i < 50; i++) {
      io.writes().writeAtomically("a", bytes(i % 2 == 0 ? two : one));
    }
    stop.set(true);
    reader.join();
    assertFalse(torn.get());
  }

  private void readUntil(AtomicBoolean stop, AtomicBoolean torn, String one, String two) {
    while (!stop.get()) {
      try {
        String seen = io.reads().text("a");
        if (!seen.equals(one) && !seen.equals(two)) {
          torn.set(true);
        }
      } catch (IOException missing) {
        torn.set(true);
      }
    }
  }

  @Test
  void deleteRemovesAFileOnce() throws IOException {
    file("a", "x");
    io.writes().delete("a");
    assertFault(IoErrorKind.NOT_FOUND, () -> io.writes().delete("a"));
  }

  @Test
  void deleteNeverRemovesADirectory() throws IOException {
    Files.createDirectory(dir.resolve("d"));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.writes().delete("d"));
    assertTrue(Files.isDirectory(dir.resolve("d")));
  }

  @Test
  void deleteRemovesALinkAndNotItsTarget() throws IOException {
    Files.createDirectory(dir.resolve("d"));
    Files.createSymbolicLink(dir.resolve("link"), Path.of("d"));
    io.writes().delete("link");
    assertTrue(Files.isDirectory(dir.resolve("d")));
    assertFalse(Files.exists(dir.resolve("link")));
  }

  @Test
  void renameReplacesAnExistingFile() throws IOException {
    file("a", "new");
    file("b", "old");
    io.writes().rename("a", "b");
    assertEquals("new", content("b"));
    assertFalse(Files.exists(dir.resolve("a")));
  }

  @Test
  void renameOfAMissingFileIsNotFound() {
    assertFault(IoErrorKind.NOT_FOUND, () -> io.writes().rename("a", "b"));
  }

  @Test
  void renameOntoADirectoryIsRefused() throws IOException {
    file("a", "x");
    Files.createDirectory(dir.resolve("d"));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.writes().rename("a", "d"));
    assertFault(IoErrorKind.NOT_DIRECTORY, () -> io.writes().rename("d", "a"));
  }

  @Test
  void renameToAnotherFileSystemFails() throws IOException {
    Path other = Path.of("/dev/shm");
    Assumptions.assumeTrue(
        Files.isWritable(other) && !Files.getFileStore(other).equals(Files.getFileStore(dir)),
        "needs a second file system");
    file("a", "x");
    String target = other.resolve("spl-" + System.nanoTime()).toString();
    assertFault(IoErrorKind.OTHER, () -> io.writes().rename("a", target));
    assertEquals("x", content("a"));
  }
}
