// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.process.ProcessRequest;
import spl.ffi.text.CheckedText;

class FileReadsTest extends RuntimeFixture {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 32767, 32768, 1_048_577, 3_000_000})
  void wholeContentIsRead(int size) throws IOException {
    file("a", pattern(size));
    assertArrayEquals(pattern(size), io.reads().bytes("a"));
  }

  @Test
  void textsReadOneAfterTheOtherDoNotShareTheirBytes() throws IOException {
    byte[] first = "\u00e4".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
    byte[] second = "\u00f6".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
    file("a", first);
    file("b", second);
    FileReads reads = io.reads();
    byte[] read = reads.checkedText("a", CheckedText::exactly);
    assertArrayEquals(second, reads.checkedText("b", CheckedText::exactly));
    assertArrayEquals(first, read);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1 << 20, 3_000_000, (1 << 25) + 1})
  void textOfEverySizeIsReadInAForeignUse(int size) throws IOException {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'x');
    file("a", content);
    CheckedText read = io.reads().checkedText("a", text -> text);
    assertEquals(size, read.length());
    assertTrue(read.ascii());
    assertArrayEquals(content, read.exactly());
  }

  @Test
  void malformedTextOfSomeMegabytesIsRefusedWithItsOffset() throws IOException {
    byte[] content = new byte[2_000_000];
    content[1_999_999] = (byte) 0x80;
    file("a", content);
    IoFault fault =
        assertFault(IoErrorKind.INVALID_UTF8, () -> io.reads().checkedText("a", text -> text));
    assertEquals(new FaultDetail.BadUtf8(1_999_999), fault.detail());
  }

  @Test
  void fileOfAnotherSizeThanExpectedDoesNotFillAnArray() throws IOException {
    file("a", pattern(2_000_000));
    try (FileChannel channel = FileChannel.open(dir.resolve("a"))) {
      assertFalse(StreamReader.fill(channel, new byte[2_000_000], 1_999_999));
      assertTrue(StreamReader.fill(channel.position(0), new byte[2_000_001], 2_000_000));
      assertFalse(StreamReader.fill(channel.position(0), new byte[2_000_002], 2_000_001));
    }
  }

  @Test
  void emptyFileIsAnEmptyText() throws IOException {
    file("a", "");
    assertEquals("", io.reads().text("a"));
  }

  @Test
  void nulAndByteOrderMarkAreKept() throws IOException {
    file("a", "\uFEFFa\0b");
    assertEquals("\uFEFFa\0b", io.reads().text("a"));
  }

  @Test
  void malformedTextIsRefusedButItsBytesAreRead() throws IOException {
    file("a", new byte[] {'x', (byte) 0xC3, 0x28});
    IoFault fault = assertFault(IoErrorKind.INVALID_UTF8, () -> io.reads().textBytes("a"));
    assertEquals(new FaultDetail.BadUtf8(1), fault.detail());
    assertArrayEquals(new byte[] {'x', (byte) 0xC3, 0x28}, io.reads().bytes("a"));
  }

  @Test
  void missingFileIsNotFound() {
    IoFault fault = assertFault(IoErrorKind.NOT_FOUND, () -> io.reads().bytes("missing.txt"));
    assertEquals("cannot read `missing.txt`: file or directory not found", fault.getMessage());
    assertEquals("missing.txt", fault.path());
  }

  @Test
  void directoryIsRefused() {
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.reads().bytes("."));
  }

  @Test
  void fileUsedAsDirectoryIsNotDirectory() throws IOException {
    file("a", "x");
    assertFault(IoErrorKind.NOT_DIRECTORY, () -> io.reads().bytes("a/b"));
  }

  @Test
  void fileWithoutPermissionIsDenied() throws IOException {
    assumeNotRoot();
    Files.setPosixFilePermissions(file("a", "x"), FileOpener.permissions(0));
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> io.reads().bytes("a"));
  }

  @Test
  void linkLoopIsInvalid() throws IOException {
    Files.createSymbolicLink(dir.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(dir.resolve("b"), Path.of("a"));
    assertFault(IoErrorKind.INVALID_PATH, () -> io.reads().bytes("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/proc/version", "/proc/sys/vm/max_map_count", "/proc/sys/kernel/hostname",
        "/proc/filesystems", "/sys/kernel/mm/transparent_hugepage/enabled", "/dev/null"
      })
  void systemFileIsReadAsCatReadsIt(String path) throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of(path)), "no " + path);
    byte[] expected = io.processes().run(ProcessRequest.of("cat", List.of(path))).output();
    assertEquals(text(expected), text(io.reads().bytes(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/urandom"})
  void endlessDeviceIsTooLarge(String path) {
    assertFault(IoErrorKind.FILE_TOO_LARGE, () -> io.reads().bytes(path));
  }

  @Test
  void fileAboveTheLimitIsTooLargeBeforeItIsRead() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(dir.resolve("a").toString(), "rw")) {
      sparse.setLength(1L << 40);
    }
    IoFault fault = assertFault(IoErrorKind.FILE_TOO_LARGE, () -> io.reads().bytes("a"));
    assertEquals(new FaultDetail.TooLarge(1L << 40, Integer.MAX_VALUE - 8L), fault.detail());
  }

  @Test
  void pipeIsReadUntilItsWriterCloses() throws Exception {
    run("mkfifo", dir.resolve("p").toString());
    Thread writer = Thread.ofPlatform().start(() -> writePipe("through the pipe"));
    assertEquals("through the pipe", io.reads().text("p"));
    writer.join();
  }

  private void writePipe(String content) {
    try {
      Files.write(dir.resolve("p"), bytes(content));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void partIsReadFromAnOffset() throws IOException {
    file("a", "0123456789");
    assertEquals("345", text(io.reads().bytesAt("a", 3, 3)));
    assertEquals("789", text(io.reads().bytesAt("a", 7, -1)));
    assertEquals("89", text(io.reads().bytesAt("a", 8, 100)));
    assertEquals("", text(io.reads().bytesAt("a", 100, 5)));
  }

  @Test
  void partThatCutsACharacterIsRefused() throws IOException {
    file("a", "a\u20acb");
    assertFault(IoErrorKind.INVALID_UTF8, () -> io.reads().textBytesAt("a", 0, 2));
    assertEquals("a\u20ac", text(io.reads().textBytesAt("a", 0, 4)));
  }

  @Test
  void negativeOffsetIsInvalid() throws IOException {
    file("a", "x");
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.reads().bytesAt("a", -1, 1));
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.reads().bytesAt("a", 0, -2));
  }

  @Test
  void linesDropOneCarriageReturnAndTheEmptyEnd() throws IOException {
    file("a", "one\r\ntwo\n\nfour\r\r\nfive");
    assertEquals(List.of("one", "two", "", "four\r", "five"), io.reads().lines("a"));
    file("b", "x\n");
    assertEquals(List.of("x"), io.reads().lines("b"));
    file("c", "");
    assertEquals(List.of(), io.reads().lines("c"));
    file("d", "end\r");
    assertEquals(List.of("end\r"), io.reads().lines("d"));
  }

  @Test
  void digestIsTheRealOne() throws IOException {
    file("a", "abc");
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", io.reads().sha256("a"));
  }
}
