// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class WorkingDirectoryTest extends RuntimeFixture {

  @Test
  void relativePathIsResolvedAgainstTheDirectoryOfTheContext() throws IOException {
    Files.createDirectory(dir.resolve("sub"));
    file("sub/a.txt", "inside");
    io.directory().change("sub");
    assertEquals("inside", io.reads().text("a.txt"));
    assertEquals(dir.resolve("sub").toString(), io.directory().text());
  }

  @Test
  void changingToAMissingDirectoryFailsAndStays() {
    assertFault(IoErrorKind.NOT_FOUND, () -> io.directory().change("missing"));
    assertEquals(dir.toString(), io.directory().text());
  }

  @Test
  void changingToAFileIsNotDirectory() throws IOException {
    file("a.txt", "x");
    assertFault(IoErrorKind.NOT_DIRECTORY, () -> io.directory().change("a.txt"));
  }

  @Test
  void emptyPathIsNotFound() {
    assertFault(IoErrorKind.NOT_FOUND, () -> io.reads().bytes(""));
  }

  @Test
  void pathWithNulIsInvalid() {
    IoFault fault = assertFault(IoErrorKind.INVALID_PATH, () -> io.reads().bytes("a\0b"));
    assertFalse(fault.getMessage().contains("\0"));
  }

  @Test
  void pathWithALoneSurrogateIsInvalid() {
    assertFault(IoErrorKind.INVALID_PATH, () -> io.reads().bytes("a\ud800b"));
  }

  @Test
  void tooLongNameIsInvalid() {
    assertFault(IoErrorKind.INVALID_PATH, () -> io.reads().bytes("n".repeat(300)));
    assertFault(IoErrorKind.INVALID_PATH, () -> io.reads().bytes("n/".repeat(2500)));
  }
}
