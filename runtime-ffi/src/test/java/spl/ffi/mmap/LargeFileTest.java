// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;

/** Sizes above what fits a Java array or an int. */
class LargeFileTest extends RuntimeFixture {
  private static final long FIVE_GIB = 5L << 30;

  @BeforeEach
  void createSparseFile() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(dir.resolve("big").toString(), "rw")) {
      sparse.seek(4L << 30);
      sparse.write(bytes("at four GiB"));
      sparse.seek(FIVE_GIB - 1);
      sparse.write('!');
    }
  }

  @Test
  void lastByteOfFiveGibIsRead() throws IOException {
    MappedRegion region = io.regions().map("big", MmapMode.READ_ONLY);
    assertEquals(FIVE_GIB, region.length());
    assertEquals('!', region.byteAt(FIVE_GIB - 1));
    region.close();
  }

  @Test
  void sliceAtFourGibIsRight() throws IOException {
    MappedRegion region = io.regions().map("big", MmapMode.READ_ONLY);
    MappedView slice = region.slice(4L << 30, (4L << 30) + 11);
    assertEquals("at four GiB", text(slice.bytes()));
    assertEquals(3, slice.find(bytes("four"), 0));
    assertEquals(FIVE_GIB - 1, region.view().find(bytes("!"), FIVE_GIB - 100));
    region.close();
  }

  @Test
  void wholeCopyIsTooLarge() throws IOException {
    MappedRegion region = io.regions().map("big", MmapMode.READ_ONLY);
    assertFault(IoErrorKind.FILE_TOO_LARGE, region::bytes);
    assertFault(IoErrorKind.FILE_TOO_LARGE, region::textBytes);
    region.close();
  }

  @Test
  void writeAboveFourGibLands() throws IOException {
    MappedRegion region = io.regions().map("big", MmapMode.READ_WRITE);
    region.writeAt((4L << 30) + 3, bytes("FOUR"), 0, 4);
    assertEquals("at FOUR GiB", text(io.reads().bytesAt("big", 4L << 30, 11)));
    region.close();
  }
}
