// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** Counting over a region that is long enough for several threads; the file is mostly a hole. */
class ParallelCountTest {
  private static final long MEGABYTE = 1 << 20;
  private static final long SIZE = 72 * MEGABYTE + 5;
  private static final long[] PLACES = {
    0, 3, 16 * MEGABYTE - 1, 16 * MEGABYTE, 40 * MEGABYTE + 7, 64 * MEGABYTE, SIZE - 1
  };

  @TempDir Path folder;
  private IoRuntime io;

  @BeforeEach
  void layOut() throws IOException {
    io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder));
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("f").toFile(), "rw")) {
      file.setLength(SIZE);
      for (long place : PLACES) {
        file.seek(place);
        file.write('\n');
      }
    }
  }

  @AfterEach
  void close() {
    io.close();
  }

  @Test
  void everyByteIsCountedOnce() throws IOException {
    try (MappedRegion region = io.regions().map("f", MmapMode.READ_ONLY)) {
      assertEquals(PLACES.length, region.view().countByte('\n', 0, SIZE));
      assertEquals(SIZE - PLACES.length, region.view().countByte(0, 0, SIZE));
    }
  }

  @Test
  void boundsOfAPartAreExact() throws IOException {
    try (MappedRegion region = io.regions().map("f", MmapMode.READ_ONLY)) {
      assertEquals(PLACES.length - 2, region.view().countByte('\n', 1, SIZE - 1));
      assertEquals(PLACES.length - 1, region.view().countByte('\n', 3, SIZE));
    }
  }

  @Test
  void fileCutShortIsTruncatedWithItsSize() throws IOException {
    try (MappedRegion region = io.regions().map("f", MmapMode.READ_ONLY)) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve("f").toFile(), "rw")) {
        file.setLength(MEGABYTE);
      }
      IoFault fault = assertThrows(IoFault.class, () -> region.view().countByte('\n', 0, SIZE));
      assertEquals(IoErrorKind.TRUNCATED, fault.kind());
    }
  }

  @Test
  void closedRegionIsAlreadyClosed() throws IOException {
    MappedRegion region = io.regions().map("f", MmapMode.READ_ONLY);
    MappedView view = region.view();
    region.close();
    IoFault fault = assertThrows(IoFault.class, () -> view.countByte('\n', 0, SIZE));
    assertEquals(IoErrorKind.ALREADY_CLOSED, fault.kind());
  }
}
