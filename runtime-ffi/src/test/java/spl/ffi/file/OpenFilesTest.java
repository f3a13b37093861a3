// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class OpenFilesTest extends RuntimeFixture {

  private OpenFile open(String path, OpenMode mode) throws IoFault {
    return io.files().get(io.files().open(path, mode), "use");
  }

  private static String read(OpenFile file, int count) throws IoFault {
    byte[] buffer = new byte[count];
    return text(Arrays.copyOf(buffer, file.read(buffer, 0, count)));
  }

  private static int write(OpenFile file, String text) throws IoFault {
    return file.write(bytes(text), 0, bytes(text).length);
  }

  @Test
  void readMovesThePositionAndEndsWithZero() throws IOException {
    file("a", "abcdef");
    OpenFile open = open("a", OpenMode.READ_ONLY);
    assertEquals("abcd", read(open, 4));
    assertEquals("ef", read(open, 4));
    assertEquals(0, open.read(new byte[4], 0, 4));
  }

  @Test
  void writeModeCreatesAndTruncates() throws IOException {
    file("a", "old content");
    assertEquals(3, write(open("a", OpenMode.WRITE_ONLY), "new"));
    assertEquals("new", content("a"));
  }

  @Test
  void appendModeWritesAtTheEndAfterASeek() throws IOException {
    file("a", "one");
    OpenFile open = open("a", OpenMode.APPEND_TO);
    open.seek(0, OpenFile.Whence.START);
    write(open, "two");
    assertEquals("onetwo", content("a"));
  }

  @Test
  void readWriteModeNeedsAnExistingFile() throws IOException {
    assertFault(IoErrorKind.NOT_FOUND, () -> open("a", OpenMode.READ_WRITE));
    file("a", "abc");
    OpenFile open = open("a", OpenMode.READ_WRITE);
    write(open, "X");
    assertEquals("bc", read(open, 5));
  }

  @Test
  void createNewModeRefusesAnExistingFile() throws IOException {
    file("a", "abc");
    assertFault(IoErrorKind.ALREADY_EXISTS, () -> open("a", OpenMode.CREATE_NEW_FILE));
    write(open("b", OpenMode.CREATE_NEW_FILE), "x");
    assertEquals("x", content("b"));
  }

  @Test
  void truncateModeNeedsAnExistingFile() throws IOException {
    assertFault(IoErrorKind.NOT_FOUND, () -> open("a", OpenMode.TRUNCATE));
    file("a", "abc");
    open("a", OpenMode.TRUNCATE);
    assertEquals("", content("a"));
  }

  @ParameterizedTest
  @EnumSource(OpenMode.class)
  void directoryIsRefusedInEveryMode(OpenMode mode) {
    assertFault(IoErrorKind.IS_DIRECTORY, () -> open(".", mode));
  }

  @Test
  void modeIsFoundByNameAndNumber() {
    assertEquals(OpenMode.CREATE_NEW_FILE, OpenMode.byName("CreateNew"));
    assertEquals(OpenMode.READ_ONLY, OpenMode.byName("ReadOnly"));
    assertEquals(OpenMode.WRITE_ONLY, OpenMode.byName("WriteOnly"));
    assertEquals(OpenMode.CREATE_FILE, OpenMode.byNumber(2));
    assertNull(OpenMode.byName("Nonsense"));
    assertNull(OpenMode.byNumber(4));
    assertNull(OpenMode.byNumber(-1));
  }

  @Test
  void writingToAFileOpenForReadingIsDenied() throws IOException {
    file("a", "abc");
    OpenFile open = open("a", OpenMode.READ_ONLY);
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> write(open, "x"));
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> open.writeAt(0, bytes("x"), 0, 1));
  }

  @Test
  void readingFromAFileOpenForWritingIsDenied() throws IoFault {
    OpenFile open = open("a", OpenMode.CREATE_FILE);
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> read(open, 1));
  }

  @Test
  void seekCountsFromStartPositionAndEnd() throws IOException {
    file("a", "0123456789");
    OpenFile open = open("a", OpenMode.READ_ONLY);
    assertEquals(4, open.seek(4, OpenFile.Whence.START));
    assertEquals(6, open.seek(2, OpenFile.Whence.CURRENT));
    assertEquals(9, open.seek(-1, OpenFile.Whence.END));
    assertEquals("9", read(open, 3));
    assertEquals(50, open.seek(50, OpenFile.Whence.START));
    assertEquals(0, open.read(new byte[1], 0, 1));
  }

  @Test
  void seekBeforeTheStartIsInvalidAndMovesNothing() throws IOException {
    file("a", "0123");
    OpenFile open = open("a", OpenMode.READ_ONLY);
    open.seek(2, OpenFile.Whence.START);
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> open.seek(-3, OpenFile.Whence.CURRENT));
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> open.seek(Long.MAX_VALUE, OpenFile.Whence.END));
    assertEquals(2, open.position());
  }

  @Test
  void positionedCallsLeaveThePosition() throws IOException {
    file("a", "0123456789");
    OpenFile open = open("a", OpenMode.READ_WRITE);
    byte[] buffer = new byte[4];
    assertEquals(4, open.readAt(3, buffer, 0, 4));
    assertEquals("3456", text(buffer));
    assertEquals(1, open.readAt(9, buffer, 0, 4));
    assertEquals(2, open.writeAt(12, bytes("ab"), 0, 2));
    assertEquals(0, open.position());
    assertEquals("0123456789\0\0ab", content("a"));
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> open.readAt(-1, buffer, 0, 1));
  }

  @Test
  void windowOutsideOfTheArrayIsOutOfBounds() throws IOException {
    file("a", "0123456789");
    OpenFile open = open("a", OpenMode.READ_ONLY);
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> open.read(new byte[4], 2, 3));
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> open.read(new byte[4], -1, 3));
  }

  @Test
  void sizeFlushAndSyncWorkOnAnOpenFile() throws IOException {
    OpenFile open = open("a", OpenMode.CREATE_FILE);
    write(open, "abc");
    open.flush();
    open.sync();
    assertEquals(3, open.size());
  }

  @Test
  void secondCloseIsAlreadyClosed() throws IOException {
    file("a", "x");
    long handle = io.files().open("a", OpenMode.READ_ONLY);
    OpenFile open = io.files().get(handle, "use");
    io.files().close(handle);
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> io.files().close(handle));
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> io.files().get(handle, "read"));
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> read(open, 1));
    assertFault(IoErrorKind.INVALID_HANDLE, () -> io.files().close(12345));
  }

  @Test
  void staleHandleIsStillClosedAfterAThousandReopenings() throws IOException {
    file("a", "x");
    long stale = io.files().open("a", OpenMode.READ_ONLY);
    io.files().close(stale);
    for (int i = 0; i < 1000; i++) {
      io.files().close(io.files().open("a", OpenMode.READ_ONLY));
    }
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> io.files().get(stale, "read"));
  }

  @Test
  void standardStreamNumbersAreNotFiles() {
    for (long handle = 0; handle <= 2; handle++) {
      long number = handle;
      assertFault(IoErrorKind.INVALID_HANDLE, () -> io.files().close(number));
    }
  }

  @Test
  void limitOfOpenFilesIsAFaultAndRecoversAfterClose() throws IOException {
    file("a", "x");
    io.openFilesQuota().setLimit(2);
    long first = io.files().open("a", OpenMode.READ_ONLY);
    io.files().open("a", OpenMode.READ_ONLY);
    assertFault(IoErrorKind.LIMIT_EXCEEDED, () -> io.files().open("a", OpenMode.READ_ONLY));
    io.files().close(first);
    assertTrue(io.files().open("a", OpenMode.READ_ONLY) > 0);
    assertEquals(2, io.openFilesQuota().used());
  }

  @Test
  void failedOpenCountsNothing() {
    assertFault(IoErrorKind.NOT_FOUND, () -> io.files().open("no", OpenMode.READ_ONLY));
    assertEquals(0, io.openFilesQuota().used());
  }

  @Test
  void systemFlagsOpenAsTheSystemCallDoes() throws IOException {
    int flags = OpenFlags.READ_WRITE | OpenFlags.CREATE_MISSING;
    OpenFile open = io.files().get(io.files().open("a", new OpenFlags(flags), 0600), "use");
    write(open, "abc");
    assertTrue(open.isReadable() && open.isWritable());
    assertEquals(FileOpener.permissions(0600), Files.getPosixFilePermissions(dir.resolve("a")));
  }

  @Test
  void exclusiveFlagRefusesAnExistingFile() throws IOException {
    file("a", "x");
    OpenFlags flags =
        new OpenFlags(OpenFlags.WRITE_ONLY | OpenFlags.CREATE_MISSING | OpenFlags.EXCLUSIVE);
    assertFault(IoErrorKind.ALREADY_EXISTS, () -> io.files().open("a", flags, 0644));
  }

  @Test
  void appendFlagAllowsReadingToo() throws IOException {
    file("a", "one");
    OpenFlags flags = new OpenFlags(OpenFlags.READ_WRITE | OpenFlags.APPEND);
    OpenFile open = io.files().get(io.files().open("a", flags, 0644), "use");
    write(open, "two");
    open.seek(0, OpenFile.Whence.START);
    assertEquals("onetwo", read(open, 9));
  }

  @Test
  void readOnlyFlagCannotWrite() throws IOException {
    file("a", "one");
    OpenFile open = io.files().get(io.files().open("a", new OpenFlags(0), 0), "use");
    assertFalse(open.isWritable());
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.files().open("a", new OpenFlags(3), 0));
  }

  @Test
  void streamingFileIsReadInSteps() throws IOException {
    OpenFile open = open("/proc/self/status", OpenMode.READ_ONLY);
    assertEquals(4, open.read(new byte[4], 0, 4));
    assertTrue(open.read(new byte[4096], 0, 4096) > 100);
  }
}
