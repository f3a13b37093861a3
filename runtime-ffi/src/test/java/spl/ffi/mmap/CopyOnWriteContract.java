// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.file.SharedChannel;
import spl.ffi.file.WriteEpoch;
import spl.ffi.libc.LibcAccess;
import spl.ffi.permission.PathRequest;
import spl.ffi.quota.Quota;

/** What every way of mapping copy-on-write does. */
abstract class CopyOnWriteContract extends RuntimeFixture {

  abstract MappedRegion map(String name) throws IOException;

  @Test
  void writeShowsInTheRegionAndNeverInTheFile() throws IOException {
    byte[] original = pattern(20_000);
    file("a", original);
    MappedRegion region = map("a");
    region.writeAt(4090, bytes("across a page boundary"), 0, 22);
    byte[] expected = original.clone();
    System.arraycopy(bytes("across a page boundary"), 0, expected, 4090, 22);
    assertArrayEquals(expected, region.bytes());
    assertEquals('a', region.byteAt(4090));
    region.sync();
    region.advise(MmapAdvice.DONT_NEED);
    assertArrayEquals(expected, region.bytes());
    region.close();
    assertArrayEquals(original, io.reads().bytes("a"));
  }

  @Test
  void lastPartialPageIsWritable() throws IOException {
    file("a", pattern(4100));
    MappedRegion region = map("a");
    region.writeAt(4099, bytes("Z"), 0, 1);
    assertEquals('Z', region.byteAt(4099));
    assertFault(IoErrorKind.OUT_OF_BOUNDS, () -> region.writeAt(4100, bytes("Z"), 0, 1));
  }

  @Test
  void twoRegionsDoNotShareTheirWrites() throws IOException {
    file("a", "abc");
    MappedRegion one = map("a");
    MappedRegion two = map("a");
    one.writeAt(0, bytes("X"), 0, 1);
    assertEquals("Xbc", text(one.bytes()));
    assertEquals("abc", text(two.bytes()));
  }

  @Test
  void largeWriteCoversManyPages() throws IOException {
    file("a", new byte[300_000]);
    MappedRegion region = map("a");
    byte[] data = pattern(250_000);
    region.writeAt(123, data, 0, data.length);
    byte[] back = new byte[data.length];
    region.copyOut(123, back, 0, back.length);
    assertArrayEquals(data, back);
  }

  @Test
  void closeUnmaps() throws IOException {
    file("a", "abc");
    MappedRegion region = map("a");
    region.close();
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> region.byteAt(0));
  }

  /** Maps through a mapper that is given a channel without write permission. */
  MappedRegion mapReadOnlyFile(LibcAccess libc, String name) throws IOException {
    MapRequest request =
        MapRequest.whole(
            io.directory().locate(name, "map", PathRequest.READ), MmapMode.COPY_ON_WRITE);
    FileChannel channel = FileChannel.open(dir.resolve(name));
    Quota descriptors = new Quota("files kept open", 10);
    SharedChannel shared = SharedChannel.open(descriptors, "map", () -> channel);
    MappedMemory.Parts parts = new FileMapper(libc, descriptors).map(request, shared, false);
    MappedMemory memory = new MappedMemory(name, parts, () -> {});
    RegionLease lease = new RegionLease(memory, base -> {});
    RegionSettings settings = new RegionSettings(new PageAdvice(libc), new WriteEpoch());
    return new MappedRegion(memory, MmapMode.COPY_ON_WRITE, lease, settings);
  }
}
