// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileFacts;
import spl.ffi.permission.PathRequest;

class MappedRegionTest extends RuntimeFixture {

  private MappedRegion map(String name, MmapMode mode) throws IoFault {
    return io.regions().map(name, mode);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 32767, 32768, 65536, 65537, 1_048_577})
  void mappedContentEqualsTheFile(int size) throws IOException {
    file("a", pattern(size));
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    assertEquals(size, region.length());
    assertArrayEquals(pattern(size), region.bytes());
  }

  @Test
  void singleBytesAreReadInAnyOrder() throws IOException {
    byte[] content = pattern(5000);
    file("a", content);
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    for (int i = 0; i < content.length; i++) {
      int at = (int) (i * 2654435761L % content.length);
      assertEquals(content[at] & 0xFF, region.byteAt(at));
      assertEquals(content[i] & 0xFF, region.byteAt(i));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 3, Long.MAX_VALUE, Long.MIN_VALUE})
  void indexOutsideIsOutOfBounds(long index) throws IOException {
    file("a", "abc");
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    IoFault fault = assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> region.byteAt(index));
    assertEquals(new FaultDetail.Bounds(index, 3), fault.detail());
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> region.copyOut(index, new byte[1], 0, 1));
  }

  @Test
  void bufferThatIsTooSmallIsOutOfBoundsAndUnchanged() throws IOException {
    file("a", "abcdef");
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    byte[] buffer = new byte[3];
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> region.copyOut(0, buffer, 0, 4));
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> region.copyOut(0, buffer, -1, 2));
    assertArrayEquals(new byte[3], buffer);
  }

  @Test
  void readOnlyRegionRefusesWrites() throws IOException {
    file("a", "abc");
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    IoFault fault =
        assertFault(IoErrorKind.READ_ONLY_MAPPING, () -> region.writeAt(0, bytes("x"), 0, 1));
    assertTrue(fault.getMessage().contains("Read-only mapping"), fault.getMessage());
  }

  @Test
  void writtenBytesReachOtherReadersOfTheFile() throws IOException {
    file("a", "hello world");
    MappedRegion region = map("a", MmapMode.READ_WRITE);
    assertEquals(5, region.writeAt(6, bytes("there"), 0, 5));
    region.sync();
    assertEquals("hello there", content("a"));
    assertEquals("hello there", text(map("a", MmapMode.READ_ONLY).bytes()));
  }

  @Test
  void writeShowsInABytewiseReadOfAnotherRegion() throws IOException {
    file("a", "abc");
    MappedRegion reader = map("a", MmapMode.READ_ONLY);
    MappedRegion writer = map("a", MmapMode.READ_WRITE);
    assertEquals('a', reader.byteAt(0));
    writer.writeAt(0, bytes("X"), 0, 1);
    assertEquals('X', reader.byteAt(0));
    io.writes().writeAt("a", 1, bytes("Y"));
    assertEquals('Y', reader.byteAt(1));
  }

  @Test
  void writeNeverGrowsTheFile() throws IOException {
    file("a", "abc");
    MappedRegion region = map("a", MmapMode.READ_WRITE);
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> region.writeAt(2, bytes("xy"), 0, 2));
    assertEquals("abc", content("a"));
  }

  @ParameterizedTest
  @EnumSource(MmapMode.class)
  void rangePastTheEndIsRefusedAndTheFileNotExtended(MmapMode mode) throws IOException {
    file("a", "abc");
    MapRequest request =
        MapRequest.whole(io.directory().locate("a", "map", PathRequest.READ), mode)
            .withRange(0, 8192);
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.regions().map(request));
    assertEquals(3, Files.size(dir.resolve("a")));
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @ParameterizedTest
  @EnumSource(MmapMode.class)
  void partOfAFileIsMappedFromAnyOffset(MmapMode mode) throws IOException {
    byte[] content = pattern(20_000);
    file("a", content);
    MapRequest request =
        MapRequest.whole(io.directory().locate("a", "map", PathRequest.READ), mode)
            .withRange(4999, 10_000);
    MappedRegion region = io.regions().map(request);
    assertEquals(content[4999] & 0xFF, region.byteAt(0));
    assertEquals(content[14_998] & 0xFF, region.byteAt(9_999));
  }

  @ParameterizedTest
  @EnumSource(MmapMode.class)
  void everyAdviceLeavesTheContentAlone(MmapMode mode) throws IOException {
    file("a", pattern(100_000));
    MappedRegion region = map("a", mode);
    for (MmapAdvice advice : MmapAdvice.values()) {
      region.advise(advice);
      region.advise(4097, 10_000, advice);
      region.advise(5, 0, advice);
    }
    assertArrayEquals(pattern(100_000), region.bytes());
  }

  @Test
  void adviceCodesAreThoseOfTheSystem() {
    assertEquals(MmapAdvice.WILL_NEED, MmapAdvice.byCode(3));
    assertEquals(MmapAdvice.DONT_NEED, MmapAdvice.byCode(4));
    assertNull(MmapAdvice.byCode(9));
  }

  @Test
  void closedRegionAnswersItsLengthOnly() throws IOException {
    file("a", "abc");
    MappedRegion region = map("a", MmapMode.READ_WRITE);
    MappedView view = region.slice(1, 3);
    assertEquals('a', region.byteAt(0));
    region.close();
    region.close();
    assertEquals(3, region.length());
    assertEquals(2, view.length());
    assertFalse(region.isValid());
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> region.byteAt(0));
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> region.writeAt(0, bytes("x"), 0, 1));
    assertFault(IoErrorKind.ALREADY_CLOSED, region::sync);
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> region.advise(MmapAdvice.NORMAL));
    assertFault(IoErrorKind.ALREADY_CLOSED, view::bytes);
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> view.slice(0, 1));
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> view.contentEquals(bytes("bc")));
  }

  @Test
  void directoryIsRefused() {
    assertFault(IoErrorKind.IS_DIRECTORY, () -> map(".", MmapMode.READ_ONLY));
  }

  @Test
  void missingFileIsNotFound() {
    assertFault(IoErrorKind.NOT_FOUND, () -> map("missing", MmapMode.READ_ONLY));
  }

  @Test
  void pipeAndDeviceAreNotMapped() throws Exception {
    run("mkfifo", dir.resolve("p").toString());
    assertFault(IoErrorKind.MMAP_FAILED, () -> map("p", MmapMode.READ_ONLY));
    assertFault(IoErrorKind.MMAP_FAILED, () -> map("/dev/zero", MmapMode.READ_ONLY));
  }

  @Test
  void streamingFileIsNotMapped() {
    assertFault(IoErrorKind.MMAP_FAILED, () -> map("/proc/self/status", MmapMode.READ_ONLY));
  }

  @Test
  void emptyFileIsAnEmptyRegion() throws IOException {
    file("a", "");
    for (MmapMode mode : MmapMode.values()) {
      MappedRegion region = map("a", mode);
      assertEquals(0, region.bytes().length);
      region.sync();
      region.advise(MmapAdvice.WILL_NEED);
      assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> region.byteAt(0));
      region.close();
    }
  }

  @Test
  void replacedOrDeletedFileKeepsItsOldBytes() throws IOException {
    file("a", "old bytes");
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    io.writes().writeAtomically("a", bytes("new"));
    assertEquals("old bytes", text(region.bytes()));
    Files.delete(dir.resolve("a"));
    assertEquals("old bytes", text(region.bytes()));
    assertTrue(region.isValid());
  }

  @Test
  void growthOfTheFileIsNotSeen() throws IOException {
    file("a", "abc");
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    io.writes().append("a", bytes("def"));
    assertEquals("abc", text(region.bytes()));
  }

  @Test
  void malformedTextIsRefusedWithItsOffset() throws IOException {
    file("a", new byte[] {'x', 'y', (byte) 0xC3, 0x28});
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    IoFault fault = assertFault(IoErrorKind.INVALID_UTF8, region::textBytes);
    assertEquals(new FaultDetail.BadUtf8(2), fault.detail());
  }

  @Test
  void readWriteModeOnAReadOnlyFileIsDenied() throws IOException {
    assumeNotRoot();
    Path path = file("a", "abc");
    Files.setPosixFilePermissions(path, Set.of());
    assertFault(IoErrorKind.PERMISSION_DENIED, () -> map("a", MmapMode.READ_WRITE));
    assertFalse(new FileFacts(io.directory()).isWritable("a"));
  }

  @Test
  void interruptedReaderDoesNotLoseTheFileForOthers() throws IOException {
    file("a", pattern(200_000));
    MappedRegion region = map("a", MmapMode.READ_ONLY);
    Thread.currentThread().interrupt();
    try {
      assertArrayEquals(pattern(200_000), region.bytes());
      assertTrue(Thread.currentThread().isInterrupted());
    } finally {
      Thread.interrupted();
    }
    Files.write(dir.resolve("a"), new byte[10]);
    assertFault(IoErrorKind.TRUNCATED, region::bytes);
  }
}
