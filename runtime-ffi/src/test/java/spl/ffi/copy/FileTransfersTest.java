// SPDX-License-Identifier: Apache-2.0
package spl.ffi.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenMode;

class FileTransfersTest extends RuntimeFixture {

  private OpenFile open(String path, OpenMode mode) throws IoFault {
    return io.files().get(io.files().open(path, mode), "use");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4096, 70_000, 3_000_000})
  void copyHasTheSameBytesAndCount(int size) throws IOException {
    file("a", pattern(size));
    assertEquals(size, io.transfers().copy("a", "b"));
    assertArrayEquals(pattern(size), Files.readAllBytes(dir.resolve("b")));
  }

  @Test
  void copyShortensALongerTargetAndKeepsTheMode() throws IOException {
    Files.setPosixFilePermissions(file("a", "short"), PosixFilePermissions.fromString("rwx--x---"));
    file("b", "much longer content");
    io.transfers().copy("a", "b");
    assertEquals("short", content("b"));
    assertEquals(
        "rwx--x---",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("b"))));
  }

  @Test
  void missingSourceLeavesTheTargetAlone() throws IOException {
    file("b", "kept");
    assertFault(IoErrorKind.NOT_FOUND, () -> io.transfers().copy("missing", "b"));
    assertEquals("kept", content("b"));
  }

  @Test
  void copyOntoItselfIsRefusedAndLeavesTheFileAlone() throws IOException {
    file("a", "kept");
    Files.createLink(dir.resolve("hard"), dir.resolve("a"));
    Files.createSymbolicLink(dir.resolve("soft"), Path.of("a"));
    for (String twin : new String[] {"a", "./a", "hard", "soft"}) {
      assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.transfers().copy("a", twin));
      assertEquals("kept", content("a"));
    }
  }

  @Test
  void directoryIsNeitherSourceNorTarget() throws IOException {
    file("a", "x");
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.transfers().copy(".", "b"));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.transfers().copy("a", "."));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.transfers().copy("a", "no/b"));
  }

  @Test
  void fileWithoutASizeIsCopiedToItsEnd() throws IOException {
    assertTrue(io.transfers().copy("/proc/cpuinfo", "b") > 0);
    assertTrue(Files.size(dir.resolve("b")) > 0);
  }

  private void sparse(String name, long size) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(dir.resolve(name).toString(), "rw")) {
      file.setLength(size);
      file.seek(size - 1);
      file.write('!');
    }
  }

  @Test
  void copyGoesOnAfterOneKernelCall() throws IOException {
    long size = (256L << 20) + 17;
    sparse("a", size);
    assertEquals(size, io.transfers().copy("a", "b"));
    assertEquals("!", text(io.reads().bytesAt("b", size - 1, 1)));
  }

  @Test
  void offsetAboveThreeGibIsRight() throws IOException {
    long size = (3L << 30) + 17;
    sparse("a", size);
    OpenFile out = open("b", OpenMode.CREATE_FILE);
    out.seek(4L << 30, OpenFile.Whence.START);
    assertEquals(100, io.transfers().send(out, open("a", OpenMode.READ_ONLY), size - 100, 200));
    assertEquals((4L << 30) + 100, Files.size(dir.resolve("b")));
    assertEquals("!", text(io.reads().bytesAt("b", (4L << 30) + 99, 1)));
  }

  @Test
  void moveRenames() throws IOException {
    file("a", "x");
    file("b", "old");
    io.transfers().move("a", "b");
    assertEquals("x", content("b"));
    assertFalse(Files.exists(dir.resolve("a")));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.transfers().move("a", "b"));
  }

  @Test
  void moveToAnotherFileSystemCopiesAndDeletes() throws IOException {
    Path shared = Path.of("/dev/shm");
    Assumptions.assumeTrue(
        Files.isWritable(shared) && !Files.getFileStore(shared).equals(Files.getFileStore(dir)),
        "needs a second file system");
    file("a", "x");
    Path target = shared.resolve("spl-move-" + System.nanoTime());
    try {
      io.transfers().move("a", target.toString());
      assertEquals("x", Files.readString(target));
      assertFalse(Files.exists(dir.resolve("a")));
    } finally {
      Files.deleteIfExists(target);
    }
  }

  @Test
  void sendLeavesTheSourcePositionAndAdvancesTheTarget() throws IOException {
    file("a", "0123456789");
    OpenFile in = open("a", OpenMode.READ_ONLY);
    OpenFile out = open("b", OpenMode.CREATE_FILE);
    assertEquals(4, io.transfers().send(out, in, 2, 4));
    assertEquals(0, in.position());
    assertEquals(4, out.position());
    assertEquals(2, io.transfers().send(out, in, 8, 100));
    assertEquals(0, io.transfers().send(out, in, 50, 10));
    assertEquals(0, io.transfers().send(out, in, 0, 0));
    assertEquals("234589", content("b"));
  }

  @Test
  void sendAppendsToAFileOpenForAppending() throws IOException {
    file("a", "0123456789");
    file("b", "start ");
    io.transfers().send(open("b", OpenMode.APPEND_TO), open("a", OpenMode.READ_ONLY), 0, 3);
    assertEquals("start 012", content("b"));
  }

  @Test
  void sendRefusesTheSameFileAndWrongDirections() throws IOException {
    file("a", "0123456789");
    OpenFile both = open("a", OpenMode.READ_WRITE);
    OpenFile reader = open("a", OpenMode.READ_ONLY);
    OpenFile writer = open("b", OpenMode.CREATE_FILE);
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.transfers().send(both, both, 0, 1));
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.transfers().send(writer, reader, -1, 1));
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> io.transfers().send(reader, both, 0, 1));
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> io.transfers().send(both, writer, 0, 1));
  }

  @Test
  void rangeCopyMovesBothPositions() throws IOException {
    file("a", "0123456789");
    OpenFile in = open("a", OpenMode.READ_ONLY);
    OpenFile out = open("b", OpenMode.CREATE_FILE);
    in.seek(3, OpenFile.Whence.START);
    assertEquals(4, io.transfers().copyRange(in, out, 4));
    assertEquals(7, in.position());
    assertEquals(3, io.transfers().copyRange(in, out, 100));
    assertEquals("3456789", content("b"));
  }

  @Test
  void oppositeRangeCopiesDoNotWaitForEachOther() throws Exception {
    file("a", pattern(10_000));
    file("b", pattern(10_000));
    OpenFile a = open("a", OpenMode.READ_WRITE);
    OpenFile b = open("b", OpenMode.READ_WRITE);
    Thread there = Thread.ofPlatform().start(() -> copyMany(a, b));
    Thread back = Thread.ofPlatform().start(() -> copyMany(b, a));
    there.join();
    back.join();
    assertTrue(a.position() > 0 && b.position() > 0);
  }

  private void copyMany(OpenFile from, OpenFile to) {
    try {
      for (int i = 0; i < 500; i++) {
        io.transfers().copyRange(from, to, 3);
      }
    } catch (IoFault failure) {
      throw new AssertionError(failure);
    }
  }
}
