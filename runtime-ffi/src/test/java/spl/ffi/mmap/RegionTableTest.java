// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenMode;

class RegionTableTest extends RuntimeFixture {

  @Test
  void addressesLeadToRegionAndOffset() throws IOException {
    file("a", "0123456789");
    MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
    assertEquals(0, region.address() % 4096);
    assertEquals(new RegionTable.Hit(region, 7), io.regions().at(region.address() + 7, "read"));
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> io.regions().at(region.address() + 10, "read"));
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.regions().at(4096, "read"));
  }

  @Test
  void onlyTheBaseAddressUnmapsAndOnlyOnce() throws IOException {
    file("a", "0123456789");
    MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
    long base = region.address();
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.regions().unmap(base + 1));
    io.regions().unmap(base);
    assertTrue(region.isClosed());
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> io.regions().unmap(base));
    assertNull(io.regions().find(base));
  }

  @Test
  void anonymousMemoryIsZeroedAndWritable() throws IoFault {
    MappedRegion region = io.regions().anonymous(10_000);
    assertEquals(0, region.byteAt(9_999));
    region.writeAt(9_990, bytes("end"), 0, 3);
    assertEquals('e', region.byteAt(9_990));
    region.close();
    assertFault(IoErrorKind.INVALID_ARGUMENT, () -> io.regions().anonymous(0));
    assertEquals(0, io.regions().quotas().mappedBytes().used());
  }

  @Test
  void tooManyRegionsIsALimitAndRecovers() throws IOException {
    file("a", "x");
    io.regions().quotas().regions().setLimit(2);
    MappedRegion first = io.regions().map("a", MmapMode.READ_ONLY);
    MappedRegion second = io.regions().map("a", MmapMode.READ_ONLY);
    assertFault(IoErrorKind.LIMIT_EXCEEDED, () -> io.regions().map("a", MmapMode.READ_ONLY));
    first.close();
    io.regions().map("a", MmapMode.READ_ONLY);
    second.close();
    assertEquals("x", io.reads().text("a"));
  }

  @Test
  void tooManyBytesIsALimitAndLeavesNothing() throws IOException {
    file("a", new byte[5000]);
    io.regions().quotas().mappedBytes().setLimit(4999);
    assertFault(IoErrorKind.LIMIT_EXCEEDED, () -> io.regions().map("a", MmapMode.READ_ONLY));
    assertEquals(0, io.regions().quotas().regions().used());
    assertEquals(0, io.regions().quotas().mappedBytes().used());
  }

  @Test
  void anonymousMemoryAboveALimitCountsNothing() {
    io.regions().quotas().mappedBytes().setLimit(100);
    assertFault(IoErrorKind.LIMIT_EXCEEDED, () -> io.regions().anonymous(101));
    io.regions().quotas().mappedBytes().setLimit(Long.MAX_VALUE);
    assertFault(IoErrorKind.MMAP_FAILED, () -> io.regions().anonymous(1L << 45));
    assertEquals(0, io.regions().quotas().regions().used());
    assertEquals(0, io.regions().quotas().mappedBytes().used());
  }

  @Test
  void failedMapCountsNothing() {
    assertFault(IoErrorKind.NOT_FOUND, () -> io.regions().map("missing", MmapMode.READ_ONLY));
    assertEquals(0, io.regions().quotas().regions().used());
  }

  private MapRequest request(OpenFile file, MmapMode mode) {
    return MapRequest.whole(file.location(), mode);
  }

  @Test
  void mappingOfAnOpenFileOutlivesTheFile() throws IOException {
    file("a", "content");
    long handle = io.files().open("a", OpenMode.READ_ONLY);
    OpenFile file = io.files().get(handle, "map");
    MappedRegion region = io.regions().map(file, request(file, MmapMode.READ_ONLY));
    io.files().close(handle);
    assertEquals("content", text(region.bytes()));
    Files.write(dir.resolve("a"), new byte[1]);
    assertFault(IoErrorKind.TRUNCATED, region::bytes);
    region.close();
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @Test
  void sharedWritableMappingNeedsAWritableFile() throws IOException {
    file("a", "content");
    OpenFile reader = io.files().get(io.files().open("a", OpenMode.READ_ONLY), "map");
    assertFault(
        IoErrorKind.PERMISSION_DENIED,
        () -> io.regions().map(reader, request(reader, MmapMode.READ_WRITE)));
    OpenFile both = io.files().get(io.files().open("a", OpenMode.READ_WRITE), "map");
    MappedRegion region = io.regions().map(both, request(both, MmapMode.READ_WRITE));
    region.writeAt(0, bytes("C"), 0, 1);
    assertEquals("Content", content("a"));
  }

  @Test
  void fileOpenForWritingOnlyIsNotMapped() throws IOException {
    OpenFile writer = io.files().get(io.files().open("a", OpenMode.CREATE_FILE), "map");
    assertFault(
        IoErrorKind.PERMISSION_DENIED,
        () -> io.regions().map(writer, request(writer, MmapMode.READ_ONLY)));
  }

  @Test
  void mapOfAnOpenFilePastItsEndIsRefused() throws IOException {
    file("a", "content");
    OpenFile file = io.files().get(io.files().open("a", OpenMode.READ_WRITE), "map");
    for (MmapMode mode : MmapMode.values()) {
      assertFault(
          IoErrorKind.INVALID_ARGUMENT,
          () -> io.regions().map(file, request(file, mode).withRange(0, 8)));
    }
    assertEquals(7, Files.size(dir.resolve("a")));
  }

  @Test
  void duplicateIsClosedIndependently() throws IOException {
    file("a", "content");
    MappedRegion one = io.regions().map("a", MmapMode.READ_ONLY);
    MappedRegion two = io.regions().duplicate(one);
    one.close();
    assertEquals("content", text(two.bytes()));
    two.close();
    assertEquals(0, io.regions().quotas().regions().used());
  }
}
