// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class FileFactsTest extends RuntimeFixture {

  @Test
  void existsIsTrueForFilesDirectoriesAndLiveLinks() throws IOException {
    file("a", "x");
    Files.createSymbolicLink(dir.resolve("live"), Path.of("a"));
    Files.createSymbolicLink(dir.resolve("dangling"), Path.of("missing"));
    assertTrue(io.facts().exists("a"));
    assertTrue(io.facts().exists("."));
    assertTrue(io.facts().exists("live"));
    assertFalse(io.facts().exists("dangling"));
    assertFalse(io.facts().exists("missing"));
    assertFalse(io.facts().exists(""));
    assertFalse(io.facts().exists("a\0"));
  }

  @Test
  void sizeOfADirectoryIsRefused() throws IOException {
    file("a", "12345");
    assertEquals(5, io.facts().size("a"));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.facts().size("."));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.facts().size("missing"));
  }

  @Test
  void metadataShowsTimesModeAndKind() throws IOException {
    Path path = file("a", "12345");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2024-05-06T07:08:09Z")));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r----x"));
    FileMetadata metadata = io.facts().metadata("a");
    assertEquals(1714979289_000_000L, metadata.modifiedMicros());
    assertEquals(1714979289L, io.facts().modifiedSeconds("a"));
    assertEquals(0641, metadata.mode());
    assertEquals(FileKind.REGULAR, metadata.kind());
    assertEquals(5, metadata.size());
  }

  @Test
  void kindIsThatOfThePathItself() throws Exception {
    Files.createSymbolicLink(dir.resolve("link"), Path.of("missing"));
    run("mkfifo", dir.resolve("pipe").toString());
    assertEquals(FileKind.SYMLINK, io.facts().kind("link"));
    assertEquals(FileKind.FIFO, io.facts().kind("pipe"));
    assertEquals(FileKind.CHARACTER_DEVICE, io.facts().kind("/dev/null"));
    assertEquals(FileKind.DIRECTORY, io.facts().kind("."));
  }

  @Test
  void canonicalPathResolvesLinks() throws IOException {
    file("a", "x");
    Files.createSymbolicLink(dir.resolve("link"), Path.of("a"));
    assertEquals(dir.resolve("a").toString(), io.facts().canonicalize("./link"));
  }

  @Test
  void canonicalPathOfAMissingFileIsNormalizedLexically() throws IoFault {
    assertEquals(dir + "/missing", io.facts().canonicalize("x/../missing"));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.facts().realPath("missing"));
  }
}
